import torch
from transformers import get_polynomial_decay_schedule_with_warmup

model = torch.nn.Linear(2, 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=2e-3)
scheduler = get_polynomial_decay_schedule_with_warmup(optimizer, 3, 15, lr_end=1e-4, power=2.0)
for _ in range(18):
    optimizer.step()
    scheduler.step()
