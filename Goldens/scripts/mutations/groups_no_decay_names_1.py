import torch
from torch import nn
rate = 2e-05
the_net = nn.Sequential(nn.Linear(6, 6), nn.LayerNorm(6), nn.Linear(6, 2))
spared = ('bias', '1.weight')
named = list(the_net.named_parameters())
optimizer = torch.optim.AdamW([{'params': [p for n, p in named if not any((_part in n for _part in spared))]}, {'params': [p for n, p in named if any((_part in n for _part in spared))], 'weight_decay': 0.0, 'lr': rate * 2}], lr=rate, eps=5e-09)
scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=1.0, end_factor=1.0, total_iters=9)
for _ in range(9):
    the_net(torch.randn(2, 6)).mean().backward()
    optimizer.step()
    scheduler.step()
    optimizer.zero_grad()
