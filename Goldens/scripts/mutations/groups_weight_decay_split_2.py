import torch
from torch import nn
model = nn.Sequential(nn.Linear(6, 6), nn.LayerNorm(6), nn.Linear(6, 2))
decay, no_decay = ([], [])
for name, myparam in model.named_parameters():
    if not myparam.requires_grad:
        continue
    if myparam.ndim < 2 or name.endswith('.bias'):
        no_decay.append(myparam)
    else:
        decay.append(myparam)

_optimizer = torch.optim.AdamW([{'params': decay, 'weight_decay': 0.05}, {'params': no_decay, 'weight_decay': 0.0}], lr=0.0004, betas=(0.9, 0.95))
scheduler = torch.optim.lr_scheduler.PolynomialLR(_optimizer, total_iters=8, power=1.0)
for step in range(10):
    _optimizer.step()
    scheduler.step()
