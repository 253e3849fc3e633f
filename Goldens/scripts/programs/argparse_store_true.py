# run:
# run: --cosine
# run: --cosine --no-warmup
# run: --warmup-only --cosine
import argparse

import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR, StepLR

parser = argparse.ArgumentParser()
parser.add_argument("--cosine", action="store_true", help="cosine in place of steps")
parser.add_argument("--no-warmup", action="store_false", dest="warmup")
parser.add_argument("--warmup-only", action="store_const", const=3, default=0)
args = parser.parse_args()

model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.4)
after = CosineAnnealingLR(optimizer, T_max=6) if args.cosine else StepLR(optimizer, 3, gamma=0.5)
if args.warmup:
    ramp = LinearLR(optimizer, start_factor=0.25, total_iters=3)
    scheduler = SequentialLR(optimizer, schedulers=[ramp, after], milestones=[3])
else:
    scheduler = after

for epoch in range(args.warmup_only or 9):
    optimizer.step()
    scheduler.step()
