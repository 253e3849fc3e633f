import torch
optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.015, nesterov=True)
for _ in range(1):
    optimizer.step()
