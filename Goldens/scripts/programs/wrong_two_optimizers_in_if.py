import torch

use_sgd = True
model = torch.nn.Linear(5, 2)
if use_sgd:
    optimizer = torch.optim.SGD(model.parameters(), lr=0.08, momentum=0.9)
else:
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.0008, betas=(0.85, 0.99))
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 5)
for _ in range(5):
    optimizer.step()
    scheduler.step()
