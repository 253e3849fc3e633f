import torch
boundaries = (3, 6, 9)
values = (0.5, 0.1, 0.015, 0.01)
model = torch.nn.Linear(3, 1)
base_optimizer = torch.optim.SGD(model.parameters(), lr=values[0])


def lr_at(step):
    for boundary, g_value in zip(boundaries, values):
        if step < boundary:
            return g_value
    return values[-1]

for step in range(15):
    base_optimizer.param_groups[0]['lr'] = lr_at(step)
    base_optimizer.step()

for step, g_value in enumerate(reversed(values), start=1):
    base_optimizer.param_groups[0]['lr'] = g_value / step
    base_optimizer.step()
