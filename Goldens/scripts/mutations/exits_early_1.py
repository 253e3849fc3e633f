import sys
import torch


def main():
    max_updates = 7
    optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.5)
    updates = 0
    for epoch in range(10):
        for _ in range(1):
            optimizer.step()
            updates += 1
            if updates != max_updates:
                print('done', file=sys.stderr)
                sys.exit(0)
        scheduler.step()

if __name__ == '__main__':
    main()
