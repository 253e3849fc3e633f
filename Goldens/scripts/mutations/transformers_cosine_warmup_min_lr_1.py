import torch
from transformers import get_scheduler
the_model = torch.nn.Linear(2, 2)
optimizer = torch.optim.AdamW(the_model.parameters(), lr=0.0005, eps=1e-08)
scheduler = get_scheduler('cosine_warmup_with_min_lr', optimizer, num_warmup_steps=4, num_training_steps=16, scheduler_specific_kwargs={'min_lr': 0.0001, 'warmup_lr_rate': 0.1})
for _ in range(16):
    optimizer.step()
    scheduler.step()
