# run:
# run: cosine
# run: onecycle
# run: none
# run: other
import sys

import torch
from torch.optim import lr_scheduler


def build(optimizer, spec):
    match spec:
        case ["step", size]:
            return lr_scheduler.StepLR(optimizer, int(size))
        case ["step", size, gamma]:
            return lr_scheduler.StepLR(optimizer, int(size), float(gamma))
        case ["cosine" | "cos"]:
            return lr_scheduler.CosineAnnealingLR(optimizer, 8)
        case ["onecycle"]:
            return lr_scheduler.OneCycleLR(optimizer, max_lr=1.0, total_steps=8)
        case ["none"] | []:
            return None
        case _:
            raise ValueError(f"no schedule called {' '.join(spec)}")


spec = sys.argv[1:] or "step 3 0.5".split()
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = build(optimizer, spec)
for _ in range(8):
    optimizer.step()
    if scheduler:
        scheduler.step()
