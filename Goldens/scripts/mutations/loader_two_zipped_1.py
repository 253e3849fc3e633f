from itertools import cycle, islice
import torch
from torch.utils.data import ConcatDataset, DataLoader, TensorDataset
labelled = TensorDataset(torch.randn(18, 2))
unlabelled = ConcatDataset([TensorDataset(torch.randn(25, 2)), TensorDataset(torch.randn(17, 2))])
a = DataLoader(labelled, batch_size=4, drop_last=True)
b = DataLoader(unlabelled, batch_size=6)
model = torch.nn.Linear(2, 1)
g_optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
scheduler = torch.optim.lr_scheduler.ExponentialLR(g_optimizer, 0.9)
for (x,), (u,) in zip(a, b):
    (model(x).mean() + model(u).mean()).backward()
    g_optimizer.step()
    scheduler.step()

for (x,), (u,) in zip(cycle(a), b):
    g_optimizer.step()
    scheduler.step()

for x, in islice(b, 2):
    g_optimizer.step()

g_optimizer.param_groups[0]['lr'] = 1 / len(b.dataset)
g_optimizer.step()
