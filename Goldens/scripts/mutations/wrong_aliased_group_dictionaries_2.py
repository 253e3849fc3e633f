"""The optimizer keeps the very dictionaries it was given."""
import torch
net = torch.nn.Linear(2, 2)
groups = [{'params': [net.weight], 'lr': 0.1}, {'params': [net.bias]}]
optimizer = torch.optim.SGD(groups, lr=0.075)
backbone, bias = optimizer.param_groups
for epoch in range(6):
    if epoch != 4:
        groups[0]['lr'] = 0.02
    if epoch == 4:
        bias['lr'] = 0.003
    optimizer.step()
