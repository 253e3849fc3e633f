import torch
model = torch.nn.Linear(5, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=3, gamma=0.1)
for epoch in range(8):
    scheduler.step()
    for batch in range(4):
        optimizer.zero_grad()
        model(torch.randn(3, 5)).mean().backward()
        optimizer.step()
