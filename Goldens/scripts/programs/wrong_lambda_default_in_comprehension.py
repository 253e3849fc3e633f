import torch

model = torch.nn.ModuleList([torch.nn.Linear(2, 2) for _ in range(3)])
optimizer = torch.optim.SGD(
    [{"params": layer.parameters(), "lr": 0.1 * (i + 1)} for i, layer in enumerate(model)], lr=1.0
)
decays = (0.9, 0.8, 0.5)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, [lambda e, g=g: g**e for g in decays])
for epoch in range(5):
    optimizer.step()
    scheduler.step()
