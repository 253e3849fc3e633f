import torch
from transformers import get_scheduler

model = torch.nn.Linear(2, 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
scheduler = get_scheduler("cosine", optimizer, num_warmup_steps=2)
for _ in range(5):
    optimizer.step()
    scheduler.step()
