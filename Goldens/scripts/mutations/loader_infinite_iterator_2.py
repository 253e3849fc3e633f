import torch
from torch.utils.data import DataLoader, TensorDataset
loader = DataLoader(TensorDataset(torch.randn(24, 2)), batch_size=8)
base_max_steps = 10
iterator = iter(loader)
model = torch.nn.Linear(2, 1)
_optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
scheduler = torch.optim.lr_scheduler.StepLR(_optimizer, len(loader), gamma=0.5)
epochs_seen = 0
for step in range(base_max_steps):
    try:
        batch, = next(iterator)
    except StopIteration:
        epochs_seen += 1
        iterator = iter(loader)
        batch, = next(iterator)
        _optimizer.param_groups[0]['momentum'] = 0.1 * epochs_seen
    model(batch).mean().backward()
    _optimizer.step()
    _optimizer.zero_grad()
    scheduler.step()
