import torch
milestones = sorted({12, 3, 8})
rates = sorted([0.1, 0.0003, 0.01], reverse=True)
model = torch.nn.Linear(3, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=rates[0])
for epoch in range(14):
    stage = sum((epoch >= m for m in milestones))
    for group in optimizer.param_groups:
        group['lr'] = rates[min(stage, len(rates) - 1)]
    optimizer.step()
