# run:
# run: --sched exp
# run: --sched cosine --epochs 3
# run: --sched linear
# run: --sched
import argparse
import torch
from torch.optim import lr_scheduler
parser = argparse.ArgumentParser()
parser.add_argument('--sched', choices=['step', 'exp', 'cosine'], default='step')
parser.add_argument('--epochs', default=6, type=int)
args = parser.parse_args()
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
if args.sched == 'step':
    scheduler = lr_scheduler.StepLR(optimizer, 2, 0.1)
elif args.sched == 'exp':
    scheduler = lr_scheduler.ExponentialLR(optimizer, 0.45)
else:
    scheduler = lr_scheduler.CosineAnnealingLR(optimizer, args.epochs)

for _ in range(args.epochs):
    optimizer.step()
    scheduler.step()
