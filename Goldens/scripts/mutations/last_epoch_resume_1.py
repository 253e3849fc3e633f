import torch


def main():
    start_epoch = 5
    model = torch.nn.Linear(2, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, dampening=0)
    for group in optimizer.param_groups:
        group.setdefault('initial_lr', group['lr'])
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, [3, 8], gamma=0.1, last_epoch=start_epoch - 1)
    other = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.1)
    for epoch in range(start_epoch, 11):
        optimizer.step()
        scheduler.step()
    broken = torch.optim.lr_scheduler.LambdaLR(other, lambda e: 0.9 ** e, last_epoch=start_epoch)
    other.step()

if __name__ == '__main__':
    main()
