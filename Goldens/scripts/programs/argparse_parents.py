# run:
# run: --lr 0.01 --step-size 2
# run: --epochs 2
import argparse

import torch


def common_options():
    parser = argparse.ArgumentParser(add_help=False)
    group = parser.add_argument_group("optimization")
    group.add_argument("--lr", type=float, default=0.05)
    group.add_argument("--epochs", type=int, default=7)
    return parser


def get_args():
    parser = argparse.ArgumentParser("step trainer", parents=[common_options()])
    parser.add_argument("--step-size", type=int, default=3)
    return parser.parse_args()


def main(args):
    model = torch.nn.Linear(4, 2)
    optimizer = torch.optim.RMSprop(model.parameters(), lr=args.lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, args.step_size, gamma=0.2)
    for epoch in range(args.epochs):
        optimizer.step()
        scheduler.step()


if __name__ == "__main__":
    main(get_args())
