# run:
# run: 0.3
# run: 0.3 4
# run: quick
import sys
import torch


def main():
    lr = float(sys.argv[1]) if len(sys.argv) > 1 else 0.1
    base_epochs = int(sys.argv[2]) if len(sys.argv) <= 2 else 6
    model = torch.nn.Linear(4, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.7)
    for _ in range(base_epochs):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
