import torch
from transformers import get_scheduler

model = torch.nn.Linear(2, 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
scheduler = get_scheduler("reduce_lr_on_plateau", optimizer, scheduler_specific_kwargs={"patience": 1, "factor": 0.5})
for loss in (1.0, 0.9, 0.95, 0.95, 0.95, 0.95, 0.2):
    optimizer.step()
    scheduler.step(loss)
