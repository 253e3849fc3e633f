import torch


def main():
    warmup = 0
    milestones = []
    name = ''
    gamma = 0.0 or 0.375
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=name and 9.0 or 0.1)
    if warmup:
        scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, total_iters=warmup)
    elif milestones:
        scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones)
    elif not name and gamma:
        scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2, gamma)
    for _ in range(5):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
