# run:
# run: --milestones 2 4
# run: --milestones 5
# run: --milestones
# run: --betas 0.8 0.95
# run: --betas 0.8
import argparse

import torch

parser = argparse.ArgumentParser()
parser.add_argument("--milestones", nargs="+", type=int, default=[3, 6])
parser.add_argument("--betas", nargs=2, type=float, default=(0.9, 0.999))
parser.add_argument("--drops", nargs="*", type=float, default=None)
parser.add_argument("--note", nargs="?", const="none", default="")
args = parser.parse_args()

model = torch.nn.Linear(4, 2)
optimizer = torch.optim.Adam(model.parameters(), lr=0.002, betas=tuple(args.betas))
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, args.milestones, gamma=0.5)
for epoch in range(8):
    optimizer.step()
    scheduler.step()
