import torch

optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.1, nesterov=True)
for _ in range(3):
    optimizer.step()
