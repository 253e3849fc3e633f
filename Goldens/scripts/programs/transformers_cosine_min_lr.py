import torch
from transformers import get_cosine_with_min_lr_schedule_with_warmup

first = torch.optim.AdamW(torch.nn.Linear(2, 2).parameters(), lr=1e-3)
second = torch.optim.AdamW(torch.nn.Linear(2, 2).parameters(), lr=1e-3)
a = get_cosine_with_min_lr_schedule_with_warmup(first, 3, 18, min_lr=1e-4)
b = get_cosine_with_min_lr_schedule_with_warmup(second, 3, 18, min_lr_rate=0.2)
for _ in range(18):
    first.step()
    second.step()
    a.step()
    b.step()
