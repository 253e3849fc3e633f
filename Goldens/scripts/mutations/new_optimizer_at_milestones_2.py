import torch
model = torch.nn.Linear(4, 2)
lr = 0.4
_optimizer = torch.optim.SGD(model.parameters(), lr=lr)
for base_epoch in range(6):
    if base_epoch > 0 and base_epoch % 2 == 0:
        lr = lr / 2
        _optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(3):
        _optimizer.step()
