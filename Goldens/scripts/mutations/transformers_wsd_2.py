import torch
from transformers import get_wsd_schedule
model = torch.nn.Linear(2, 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=0.0006, betas=(0.9, 0.855))
scheduler = get_wsd_schedule(optimizer, num_warmup_steps=4, num_decay_steps=6, num_training_steps=20)
for _ in range(22):
    optimizer.step()
    scheduler.step()
