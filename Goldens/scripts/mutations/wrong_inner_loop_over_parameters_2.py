import torch
model = torch.nn.Sequential(torch.nn.Linear(5, 4), torch.nn.Linear(4, 2))
optimizer = torch.optim.SGD(model.parameters(), lr=0.225)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=6)
for it in range(6):
    optimizer.zero_grad()
    model(torch.randn(2, 5)).sum().backward()
    for name, p in model.named_parameters():
        if p.grad is not None:
            p.grad.clamp_(-1, 1)
    optimizer.step()
    for val_set in ('dev', 'test'):
        print(val_set)
    scheduler.step()
