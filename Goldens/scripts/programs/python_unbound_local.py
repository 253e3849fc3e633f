import torch

lr = 0.1


def decay(optimizer):
    lr *= 0.5
    optimizer.param_groups[0]["lr"] = lr


model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=lr)
for epoch in range(3):
    optimizer.step()
    decay(optimizer)
