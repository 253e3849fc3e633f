import numpy as np
import torch

knots = [0, 5, 15, 20]
values = [0.0, 0.4, 0.04, 0.0]
model = torch.nn.Linear(3, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
for step in range(20):
    lr = np.interp(step + 1, knots, values)
    optimizer.param_groups[0].update(lr=lr)
    optimizer.step()
