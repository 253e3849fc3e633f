import torch

rates = [1.0, 0.5, 0.25, 0.125, 0.0625, 0.03]
head, tail = rates[:2], rates[-3:]
plan = head + rates[1:5:2] + tail[::-1] + rates[10:]
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=plan[0])
for rate in plan:
    for group in optimizer.param_groups:
        group.update(lr=rate)
    optimizer.step()
