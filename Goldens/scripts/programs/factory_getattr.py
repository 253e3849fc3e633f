# run:
# run: StepLR step_size=2 gamma=0.5
# run: ExponentialLR
# run: CosineAnnealing T_max=4
import sys

import torch

name = sys.argv[1] if len(sys.argv) > 1 else "CosineAnnealingLR"
options = {"T_max": 5} if len(sys.argv) == 1 else {}
for word in sys.argv[2:]:
    key, _, value = word.partition("=")
    options[key] = float(value) if "." in value else int(value)

model = torch.nn.Linear(3, 1)
optimizer = getattr(torch.optim, "SGD")(model.parameters(), lr=0.1)
scheduler = getattr(torch.optim.lr_scheduler, name)(optimizer, **options)
for _ in range(7):
    optimizer.step()
    scheduler.step()
