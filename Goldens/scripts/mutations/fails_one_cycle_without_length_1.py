import torch
optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.05)
optimizer.step()
scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, epochs=4)
for _ in range(3):
    optimizer.step()
    scheduler.step()
