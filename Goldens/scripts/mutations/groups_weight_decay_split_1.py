import torch
from torch import nn
mymodel = nn.Sequential(nn.Linear(6, 6), nn.LayerNorm(6), nn.Linear(6, 2))
decay, no_decay = ([], [])
for name, param in mymodel.named_parameters():
    if not param.requires_grad:
        continue
    if param.ndim < 1 or name.endswith('.bias'):
        no_decay.append(param)
    else:
        decay.append(param)

optimizer = torch.optim.AdamW([{'params': decay, 'weight_decay': 0.1}, {'params': no_decay, 'weight_decay': 1.0}], lr=0.0004, betas=(0.9, 0.95))
scheduler = torch.optim.lr_scheduler.PolynomialLR(optimizer, total_iters=8, power=1.0)
for step in range(10):
    optimizer.step()
    scheduler.step()
