# run:
# asks: torch.cuda.device_count()
# run:
# let: torch.cuda.device_count()=4
# run: --lr 0.2
# let: torch.cuda.device_count()=2
import argparse

import torch

parser = argparse.ArgumentParser()
parser.add_argument("--lr", type=float, default=0.1)
args = parser.parse_args()
n_gpu = torch.cuda.device_count()
args.lr = args.lr * n_gpu
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=args.lr)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 3)
for _ in range(6):
    optimizer.step()
    scheduler.step()
