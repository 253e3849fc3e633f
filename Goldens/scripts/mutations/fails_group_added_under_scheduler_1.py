"""PyTorch stops here: the scheduler has one rate too few for the new group."""
import torch


def main():
    a, b = (torch.nn.Linear(2, 2), torch.nn.Linear(2, 2))
    optimizer = torch.optim.SGD(a.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda e: 0.5 ** e)
    for epoch in range(6):
        optimizer.step()
        if epoch == 2:
            optimizer.add_param_group({'params': b.parameters(), 'lr': 0.7})
        scheduler.step()

if __name__ == '__main__':
    main()
