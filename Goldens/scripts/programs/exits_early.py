import sys

import torch

max_updates = 5
optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.5)
updates = 0
for epoch in range(10):
    for _ in range(2):
        optimizer.step()
        updates += 1
        if updates == max_updates:
            print("done", file=sys.stderr)
            sys.exit(0)
    scheduler.step()
