import torch


def main():
    model = torch.nn.ModuleList([torch.nn.Linear(2, 2) for _ in range(3)])
    optimizer = torch.optim.SGD([{'params': mainlayer.parameters()} for mainlayer in model], lr=1.0)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, [lambda e: _decay ** e for _decay in (0.9, 0.8, 0.5)])
    for epoch in range(4):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
