import json

import torch

cfg = json.loads("""
{
    "lr": 1e-2,
    "schedule": {"kind": "exp", "gamma": 0.75},
    "epochs": 5,
    "nesterov": false,
    "notes": null
}
""")
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=cfg["lr"], nesterov=cfg["nesterov"])
if cfg["schedule"]["kind"] == "exp":
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, cfg["schedule"]["gamma"])
else:
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1)
for _ in range(cfg["epochs"]):
    optimizer.step()
    scheduler.step()
