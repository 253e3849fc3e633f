# run:
# run: --lr 0.5 --epochs 4
# run: --first 55 --epochs 62
import argparse

import torch

cli = argparse.ArgumentParser(description="Large pictures")
cli.add_argument("--epochs", default=65, type=int)
cli.add_argument("--first", default=0, type=int, help="where an interrupted run goes on")
cli.add_argument("--lr", "--learning-rate", default=0.1, type=float, dest="lr")
cli.add_argument("--momentum", default=0.9, type=float)


def main():
    args = cli.parse_args()
    net = torch.nn.Linear(4, 2)
    optimizer = torch.optim.SGD(net.parameters(), args.lr, momentum=args.momentum)
    for epoch in range(args.first, args.epochs):
        adjust_learning_rate(optimizer, epoch, args)
        for _ in range(2):
            optimizer.zero_grad()
            net(torch.randn(3, 4)).mean().backward()
            optimizer.step()


def adjust_learning_rate(optimizer, epoch, args):
    """A tenth of it after every thirty epochs."""
    tenths = epoch // 30
    for group in optimizer.param_groups:
        group["lr"] = args.lr * 0.1**tenths


if __name__ == "__main__":
    main()
