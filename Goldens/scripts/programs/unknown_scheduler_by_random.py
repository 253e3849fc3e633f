# run:
# asks: random.random()
import random

import torch

model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
if random.random() < 0.5:
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2)
else:
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.9)
for _ in range(5):
    optimizer.step()
    scheduler.step()
