import torch

model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2, gamma=0.5)
step, limit = 0, 5
while step < limit:
    optimizer.step()
    scheduler.step()
    step += 1
    if step == 100:
        break
else:
    # a last slow phase
    optimizer.param_groups[0]["lr"] = 1e-3
    for _ in range(3):
        optimizer.step()
for attempt in range(3):
    if attempt == 1:
        continue
    if attempt == 2:
        break
    optimizer.step()
else:
    optimizer.param_groups[0]["lr"] = 5.0
    optimizer.step()
