import torch
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.8, dampening=0)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.5)
step = 0
while (rate := optimizer.param_groups[0]['lr']) > 0.05:
    optimizer.step()
    scheduler.step()
    if (step := (step + 1)) < 20:
        break

print(f'{step} steps, rate={rate!r}')
