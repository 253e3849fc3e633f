import torch
from transformers import get_cosine_schedule_with_warmup, get_cosine_with_hard_restarts_schedule_with_warmup

total = 24
first = torch.optim.AdamW(torch.nn.Linear(2, 2).parameters(), lr=1e-3)
second = torch.optim.AdamW(torch.nn.Linear(2, 2).parameters(), lr=1e-3)
third = torch.optim.AdamW(torch.nn.Linear(2, 2).parameters(), lr=1e-3)
schedulers = [
    get_cosine_schedule_with_warmup(first, 4, total),
    get_cosine_schedule_with_warmup(second, num_warmup_steps=int(0.1 * total), num_training_steps=total, num_cycles=1.5),
    get_cosine_with_hard_restarts_schedule_with_warmup(third, 4, total, num_cycles=3),
]
for step in range(total + 2):
    for optimizer, scheduler in zip((first, second, third), schedulers):
        optimizer.step()
        scheduler.step()
