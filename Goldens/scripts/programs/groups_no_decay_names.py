import torch
from torch import nn

rate = 2e-5
net = nn.Sequential(nn.Linear(6, 6), nn.LayerNorm(6), nn.Linear(6, 2))
spared = ("bias", "1.weight")
named = list(net.named_parameters())
optimizer = torch.optim.AdamW([
    {"params": [p for n, p in named if not any(part in n for part in spared)]},
    {"params": [p for n, p in named if any(part in n for part in spared)], "weight_decay": 0.0, "lr": rate * 2},
], lr=rate, eps=1e-8)
scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=1.0, end_factor=0.0, total_iters=9)
for _ in range(9):
    net(torch.randn(2, 6)).mean().backward()
    optimizer.step()
    scheduler.step()
    optimizer.zero_grad()
