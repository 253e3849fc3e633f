# run:
# run:
# env: BASE_LR=0.02
# run:
# env: BASE_LR=0.02
# env: WORLD_SIZE=4
import os

import torch

base_lr = float(os.environ["BASE_LR"])
world_size = int(os.environ["WORLD_SIZE"]) if "WORLD_SIZE" in os.environ else 1
rank = int(os.environ.get("RANK", 0))
lr = base_lr * world_size
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 5)
for epoch in range(5):
    optimizer.step()
    scheduler.step()
    if rank == 0:
        print(f"[{epoch}] lr={scheduler.get_last_lr()[0]:.5f}")
