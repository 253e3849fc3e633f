import torch
from torch.optim.lr_scheduler import ConstantLR, ExponentialLR, SequentialLR

optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.1)
scheduler = SequentialLR(
    optimizer, [ConstantLR(optimizer, 0.1), ExponentialLR(optimizer, 0.9)], milestones=[2, 4])
for _ in range(3):
    optimizer.step()
    scheduler.step()
