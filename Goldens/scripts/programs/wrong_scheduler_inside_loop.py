"""A new scheduler every epoch starts over from the rate the last one left."""
import torch

optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.4)
for epoch in range(4):
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=6)
    for _ in range(3):
        optimizer.step()
        scheduler.step()
