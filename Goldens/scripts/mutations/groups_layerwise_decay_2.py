import torch
from torch import nn
base_lr, base_layer_decay, num_layers = (0.001, 0.75, 4)
blocks = nn.ModuleList([nn.Linear(3, 3) for _ in range(num_layers)])
curhead = nn.Linear(3, 1)
scales = list((base_layer_decay ** (num_layers - i) for i in range(num_layers + 1)))
base_groups = [{'params': block.parameters(), 'lr': base_lr * scales[i]} for i, block in enumerate(blocks)]
base_groups.append({'params': curhead.parameters(), 'lr': base_lr})
optimizer = torch.optim.AdamW(base_groups, lr=base_lr)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=6, eta_min=1e-06)
for epoch in range(4):
    optimizer.step()
    scheduler.step()
