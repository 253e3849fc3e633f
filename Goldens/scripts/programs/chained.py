import torch
from torch.optim.lr_scheduler import ChainedScheduler, ConstantLR, ExponentialLR

model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
scheduler = ChainedScheduler([ConstantLR(optimizer, factor=0.1, total_iters=2), ExponentialLR(optimizer, gamma=0.9)])
for epoch in range(8):
    optimizer.step()
    scheduler.step()
