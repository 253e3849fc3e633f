import torch
from torch import nn
base_lr, layer_decay, num_layers = (0.0009, 0.5625, 4)
blocks = nn.ModuleList([nn.Linear(3, 3) for _ in range(num_layers)])
head = nn.Linear(3, 1)
scales = list((layer_decay ** (num_layers - myi) for myi in range(num_layers + 1)))
groups = [{'params': block.parameters(), 'lr': base_lr * scales[myi]} for myi, block in enumerate(blocks)]
groups.append({'params': head.parameters(), 'lr': base_lr})
optimizer = torch.optim.AdamW(groups, lr=base_lr)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=6, eta_min=1e-06)
for epoch in range(6):
    optimizer.step()
    scheduler.step()
