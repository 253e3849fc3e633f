import torch

epochs = 20
fractions = [0.3, 0.6, 0.9]
milestones = [int(f * epochs) for f in fractions if f < 0.8]
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones + [epochs - 1], gamma=0.1)
for _ in range(epochs):
    optimizer.step()
    scheduler.step()
