import torch
decay_at = [1, 5]
schedule = decay_at
schedule.append(7)
model = torch.nn.Linear(1, 1)
optimizer = torch.optim.RMSprop(model.parameters(), lr=0.01)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, decay_at, gamma=0.3)
schedule.append(9)
for epoch in range(10):
    optimizer.step()
    scheduler.step()
