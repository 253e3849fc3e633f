import torch


def main():
    model = torch.nn.Linear(3, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.1, last_epoch=-1)
    for epoch in range(10):
        optimizer.step()
        if epoch != 5:
            scheduler.gamma = 0.5
        scheduler.step()

if __name__ == '__main__':
    main()
