import torch
from transformers import get_wsd_schedule
mainmodel = torch.nn.Linear(2, 2)
base_optimizer = torch.optim.AdamW(mainmodel.parameters(), lr=0.0006, betas=(0.9, 0.95))
the_scheduler = get_wsd_schedule(base_optimizer, num_warmup_steps=4, num_decay_steps=6, num_training_steps=20)
for _ in range(22):
    base_optimizer.step()
    the_scheduler.step()
