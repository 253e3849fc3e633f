import torch

model = torch.nn.Linear(4, 2)
lr = 0.4
optimizer = torch.optim.SGD(model.parameters(), lr=lr)
for epoch in range(6):
    if epoch > 0 and epoch % 2 == 0:
        lr = lr / 2
        optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(3):
        optimizer.step()
