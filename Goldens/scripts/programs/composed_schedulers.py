import torch
from torch.optim.lr_scheduler import (
    ChainedScheduler, ConstantLR, CosineAnnealingLR, ExponentialLR, LinearLR, MultiStepLR, SequentialLR,
)

net = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD(net.parameters(), lr=0.4)
inner = SequentialLR(optimizer, [LinearLR(optimizer, 0.2, total_iters=3), ExponentialLR(optimizer, 0.9)], milestones=[3])
scheduler = ChainedScheduler([inner, MultiStepLR(optimizer, [5, 8], gamma=0.5)])
for _ in range(10):
    optimizer.step()
    scheduler.step()

other = torch.optim.SGD(net.parameters(), lr=0.4)
warm = [ConstantLR(other, 0.5, total_iters=2), CosineAnnealingLR(other, 6), ConstantLR(other, 0.1, 100)]
combined = SequentialLR(other, schedulers=warm, milestones=[2, 8])
for _ in range(10):
    other.step()
    combined.step()
