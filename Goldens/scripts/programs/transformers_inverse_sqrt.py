import torch
from transformers import get_inverse_sqrt_schedule

model = torch.nn.Linear(2, 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=2e-3)
other = torch.optim.AdamW(torch.nn.Linear(1, 1).parameters(), lr=2e-3)
scheduler = get_inverse_sqrt_schedule(optimizer, num_warmup_steps=6)
timed = get_inverse_sqrt_schedule(other, num_warmup_steps=2, timescale=10)
for _ in range(20):
    optimizer.step()
    other.step()
    scheduler.step()
    timed.step()
