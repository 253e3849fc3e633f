import torch
from torch.utils.data import DataLoader, TensorDataset

loader = DataLoader(TensorDataset(torch.randn(24, 2)), batch_size=8)
max_steps = 11
iterator = iter(loader)
model = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, len(loader), gamma=0.5)
epochs_seen = 0
for step in range(max_steps):
    try:
        (batch,) = next(iterator)
    except StopIteration:
        epochs_seen += 1
        iterator = iter(loader)
        (batch,) = next(iterator)
        optimizer.param_groups[0]["momentum"] = 0.1 * epochs_seen
    model(batch).mean().backward()
    optimizer.step()
    optimizer.zero_grad()
    scheduler.step()
