import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR

epochs, warmup_epochs, steps_per_epoch = 4, 1, 6
total = epochs * steps_per_epoch
warm = warmup_epochs * steps_per_epoch
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.1)
warmup = LinearLR(optimizer, start_factor=1e-3, end_factor=1.0, total_iters=warm)
cosine = CosineAnnealingLR(optimizer, T_max=total - warm, eta_min=1e-6)
scheduler = SequentialLR(optimizer, schedulers=[warmup, cosine], milestones=[warm])
for epoch in range(epochs):
    for step in range(steps_per_epoch):
        optimizer.step()
        scheduler.step()
