import torch
from torch.optim.lr_scheduler import ConstantLR, ExponentialLR, LinearLR, SequentialLR

model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
stages = [
    LinearLR(optimizer, 0.1, total_iters=3),
    ConstantLR(optimizer, factor=1.0, total_iters=100),
    ExponentialLR(optimizer, gamma=0.8),
]
scheduler = SequentialLR(optimizer, stages, [3, 7])
for epoch in range(13):
    optimizer.step()
    scheduler.step()
