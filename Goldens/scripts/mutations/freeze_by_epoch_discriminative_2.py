import torch
from torch import nn
layers = nn.ModuleDict({'stem': nn.Linear(2, 2), 'body': nn.Linear(2, 2), 'head': nn.Linear(2, 1)})
peak, ratio = (0.02, 2.6)
names = list(layers)
optimizer = torch.optim.AdamW([{'params': layers[n].parameters(), 'lr': peak / ratio ** (len(names) - 1 - i), 'name': n} for i, n in enumerate(names)])
peaks = {g['name']: g['lr'] for g in optimizer.param_groups}
for epoch in range(6):
    unfrozen = names[-(epoch // 2 + 1):]
    for g in optimizer.param_groups:
        g['lr'] = peaks[g['name']] * (1 - epoch / 7) if g['name'] not in unfrozen else 0.0
    optimizer.step()
