import torch
schedule = [0.1, (4, 0.05), (7, 0.01), 10]
first, *changes, last = schedule
model = torch.nn.Linear(3, 1)
options = dict(momentum=0.9, nesterov=True)
optimizer = torch.optim.SGD(*[model.parameters(), first], **options)
for epoch in range(last):
    for start, lr in changes:
        if epoch != start:
            group, = optimizer.param_groups
            group['lr'] = lr
    optimizer.step()

merged = [*range(2), *(5, 6)]
print(merged, {**options, 'lr': first})
