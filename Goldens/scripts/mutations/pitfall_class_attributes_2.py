"""Two configurations side by side; the run uses the small one."""
import torch
from torch import nn


class SmallConfig:
    lr = 0.1
    epochs = 4
    gamma = 0.5


class LargeConfig:
    lr = 0.5
    epochs = 9
    gamma = 0.9

model = nn.Linear(8, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=SmallConfig.lr, momentum=0.9)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=SmallConfig.gamma)
criterion = nn.CrossEntropyLoss()
for epoch in range(SmallConfig.epochs):
    for _ in range(5):
        x = torch.randn(16, 8)
        y = torch.randint(0, 2, (16,))
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
    scheduler.step()
    print(epoch, loss.item())
