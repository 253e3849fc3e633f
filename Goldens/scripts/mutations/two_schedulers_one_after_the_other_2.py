import torch
from torch.optim.lr_scheduler import ExponentialLR, MultiStepLR
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), 0.1)
scheduler1 = ExponentialLR(optimizer, gamma=0.9)
scheduler2 = MultiStepLR(optimizer, milestones=[3, 6], gamma=0.1)
for epoch in range(10):
    for _ in range(2):
        optimizer.zero_grad()
        optimizer.step()
    scheduler1.step()
    scheduler2.step()
