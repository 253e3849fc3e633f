from itertools import cycle, islice
import torch
from torch.utils.data import ConcatDataset, DataLoader, TensorDataset
labelled = TensorDataset(torch.randn(18, 2))
unlabelled = ConcatDataset([TensorDataset(torch.randn(25, 2)), TensorDataset(torch.randn(17, 2))])
a = DataLoader(labelled, batch_size=4, drop_last=True)
b = DataLoader(unlabelled, batch_size=6)
model = torch.nn.Linear(2, 1)
optimizer = torch.optim.Adam(model.parameters(), lr=0.005, eps=1e-08)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.9)
for (x,), (u,) in zip(a, b):
    (model(x).mean() + model(u).mean()).backward()
    optimizer.step()
    scheduler.step()

for (x,), (u,) in zip(cycle(a), b):
    optimizer.step()
    scheduler.step()

for x, in islice(b, 7):
    optimizer.step()

optimizer.param_groups[0]['lr'] = 1 / len(b.dataset)
optimizer.step()
