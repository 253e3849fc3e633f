# run:
# run: --lr 0.4
# run: --cosine
import argparse
import torch
parser = argparse.ArgumentParser(argument_default=argparse.SUPPRESS)
parser.add_argument('--lr', type=float)
parser.add_argument('--cosine', action='store_true')
args = parser.parse_args()
lr = getattr(args, 'lr', 0.1)
optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=lr)
if hasattr(args, 'cosine') and args.cosine:
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 5)
else:
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2, gamma=0.1)

for _ in range(4):
    optimizer.step()
    scheduler.step()
