import torch


def main():
    base_lr = 0.1
    warmup_epochs = 3
    model = torch.nn.Linear(5, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=base_lr, momentum=0.9, dampening=0)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[6, 9], gamma=0.1)
    for epoch in range(12):
        if epoch < warmup_epochs:
            for g in optimizer.param_groups:
                g['lr'] = base_lr * (epoch + 1) / warmup_epochs
        for _ in range(2):
            optimizer.step()
        if epoch >= warmup_epochs:
            scheduler.step()

if __name__ == '__main__':
    main()
