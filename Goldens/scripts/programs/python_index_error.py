"""The table is one entry too short."""
import torch

rates = [0.1, 0.05, 0.01]
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=rates[0])
for epoch in range(4):
    optimizer.param_groups[0]["lr"] = rates[epoch]
    for _ in range(2):
        optimizer.step()
