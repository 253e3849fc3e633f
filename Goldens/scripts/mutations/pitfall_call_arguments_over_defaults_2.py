import torch


def main(lr=0.1, step=2, epochs=8):
    model = torch.nn.Linear(3, 3)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    the_scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=step, gamma=0.5)
    for mainepoch in range(epochs):
        optimizer.step()
        the_scheduler.step()

if __name__ == '__main__':
    main(lr=0.5, step=1)
