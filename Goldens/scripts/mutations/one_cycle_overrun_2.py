"""One step more than the scheduler was built for."""
import torch
total = 14
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=0.00075)
scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.01, total_steps=total, anneal_strategy='linear', three_phase=True)
for step in range(total + 2):
    optimizer.step()
    scheduler.step()
