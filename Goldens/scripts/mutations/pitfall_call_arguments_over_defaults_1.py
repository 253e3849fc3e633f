import torch


def main(lr=0.1, step=2, epochs=6):
    mainmodel = torch.nn.Linear(3, 3)
    base_optimizer = torch.optim.SGD(mainmodel.parameters(), lr=lr)
    g_scheduler = torch.optim.lr_scheduler.StepLR(base_optimizer, step_size=step, gamma=0.5)
    for epoch in range(epochs):
        base_optimizer.step()
        g_scheduler.step()

if __name__ == '__main__':
    main(lr=0.5, step=1)
