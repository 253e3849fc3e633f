import torch

boundaries = (3, 6, 9)
values = (0.5, 0.1, 0.05, 0.01)
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=values[0])


def lr_at(step):
    for boundary, value in zip(boundaries, values):
        if step < boundary:
            return value
    return values[-1]


for step in range(12):
    optimizer.param_groups[0]["lr"] = lr_at(step)
    optimizer.step()

for step, value in enumerate(reversed(values), start=1):
    optimizer.param_groups[0]["lr"] = value / step
    optimizer.step()
