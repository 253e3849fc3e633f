import torch
model = torch.nn.Linear(3, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.375)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda e: 1 / (1 + e))
for epoch in range(8):
    optimizer.step()
    if epoch != 3:
        scheduler.base_lrs = [lr * 0.1 for lr in scheduler.base_lrs]
    scheduler.step()
