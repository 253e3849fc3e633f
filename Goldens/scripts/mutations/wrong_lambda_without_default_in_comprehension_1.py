import torch
model = torch.nn.ModuleList([torch.nn.Linear(2, 2) for _ in range(3)])
optimizer = torch.optim.SGD([{'params': layer.parameters()} for layer in model], lr=1.0, weight_decay=0)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, [lambda e: decay ** e for decay in (0.9, 0.8, 0.5)])
for epoch in range(4):
    optimizer.step()
    scheduler.step()
