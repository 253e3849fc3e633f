import json
import torch
cfg = json.loads('\n{\n    "lr": 1e-2,\n    "schedule": {"kind": "exp", "gamma": 0.75},\n    "epochs": 5,\n    "nesterov": false,\n    "notes": null\n}\n')
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=cfg['lr'], nesterov=cfg['nesterov'])
if cfg['schedule']['kind'] != 'exp':
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, cfg['schedule']['gamma'])
else:
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1)

for _ in range(cfg['epochs']):
    optimizer.step()
    scheduler.step()
