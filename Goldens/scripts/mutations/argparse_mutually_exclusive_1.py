# run:
# run: --steps 4
# run: --epochs 2
# run: --epochs 2 --steps 4
import argparse
import torch
parser = argparse.ArgumentParser()
length = parser.add_mutually_exclusive_group()
length.add_argument('--epochs', type=int)
length.add_argument('--steps', type=int)
args = parser.parse_args()
batches = 5
total = args.steps or (args.epochs or 3) * batches
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.Adam(model.parameters())
scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.009, total_steps=total)
for _ in range(total):
    optimizer.step()
    scheduler.step()
