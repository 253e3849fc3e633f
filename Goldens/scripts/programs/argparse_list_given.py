"""A notebook's habit: the arguments are given in the program."""
import argparse

import torch

parser = argparse.ArgumentParser()
parser.add_argument("--lr", type=float, default=0.1)
parser.add_argument("--steps", type=int, default=10)
args = parser.parse_args(["--lr", "0.4", "--steps", "6"])
more = parser.parse_args("--steps 3".split())

model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=args.lr)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, more.steps)
for _ in range(args.steps):
    optimizer.step()
    scheduler.step()
