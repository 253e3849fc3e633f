import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR
epochs = 9
warmup_epochs = None
model = torch.nn.Linear(2, 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=0.000225)
main_scheduler = CosineAnnealingLR(optimizer, T_max=epochs)
if warmup_epochs is not None:
    warmup = LinearLR(optimizer, start_factor=0.01, total_iters=warmup_epochs)
    scheduler = SequentialLR(optimizer, [warmup, main_scheduler], milestones=[warmup_epochs])
else:
    scheduler = main_scheduler

for epoch in range(epochs):
    optimizer.step()
    scheduler.step()
