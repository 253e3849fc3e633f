# run:
# run: --lr 0.3 --wandb off --local_rank 0
# run: --warmup 2 extra words
import argparse

import torch

parser = argparse.ArgumentParser()
parser.add_argument("--lr", type=float, default=1e-2)
parser.add_argument("--warmup", type=int, default=4)
args, unknown = parser.parse_known_args()
if unknown:
    print("ignored:", unknown)

model = torch.nn.Linear(4, 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=args.lr)
scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.1, total_iters=args.warmup)
for epoch in range(6):
    optimizer.step()
    scheduler.step()
