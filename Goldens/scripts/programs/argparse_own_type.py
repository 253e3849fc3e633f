# run:
# run: --schedule 2,5,7
# run: --schedule two
# run: --warm yes --schedule 4
# run: --warm maybe
import argparse

import torch


def numbers(text):
    return [int(word) for word in text.split(",")]


def str2bool(v):
    if isinstance(v, bool):
        return v
    if v.lower() in ("yes", "true", "t", "y", "1"):
        return True
    if v.lower() in ("no", "false", "f", "n", "0"):
        return False
    raise argparse.ArgumentTypeError("Boolean value expected.")


parser = argparse.ArgumentParser()
parser.add_argument("--schedule", type=numbers, default="3,6")
parser.add_argument("--warm", type=str2bool, nargs="?", const=True, default=False)
args = parser.parse_args()

model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=args.schedule, gamma=0.1)
for epoch in range(9):
    if args.warm and epoch == 0:
        optimizer.param_groups[0]["lr"] = 0.01
    optimizer.step()
    if args.warm and epoch == 0:
        optimizer.param_groups[0]["lr"] = 0.1
    scheduler.step()
