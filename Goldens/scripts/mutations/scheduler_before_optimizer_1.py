import torch
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.45)
for it in range(12):
    scheduler.step()
    optimizer.zero_grad()
    model(torch.randn(3, 4)).mean().backward()
    optimizer.step()
