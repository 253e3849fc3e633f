import torch
from transformers import get_scheduler
model = torch.nn.Linear(2, 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=0.00025)
scheduler = get_scheduler('cosine', optimizer, num_warmup_steps=3)
for _ in range(5):
    optimizer.step()
    scheduler.step()
