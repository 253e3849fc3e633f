# run:
# asks: os.path.exists("last.pt")
# run:
# let: os.path.exists("last.pt")=False
import os

import torch

model = torch.nn.Linear(3, 1)
lr = 0.1
if os.path.exists("last.pt"):
    state = torch.load("last.pt")
    lr = state["lr"]
optimizer = torch.optim.SGD(model.parameters(), lr=lr)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.5)
for _ in range(4):
    optimizer.step()
    scheduler.step()
