import torch
from transformers import get_cosine_with_min_lr_schedule_with_warmup
mainfirst = torch.optim.AdamW(torch.nn.Linear(2, 2).parameters(), lr=0.001)
mysecond = torch.optim.AdamW(torch.nn.Linear(2, 2).parameters(), lr=0.001)
base_a = get_cosine_with_min_lr_schedule_with_warmup(mainfirst, 3, 18, min_lr=0.0001)
g_b = get_cosine_with_min_lr_schedule_with_warmup(mysecond, 3, 18, min_lr_rate=0.2)
for _ in range(18):
    mainfirst.step()
    mysecond.step()
    base_a.step()
    g_b.step()
