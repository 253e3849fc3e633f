import json
import torch
cfg = json.loads('\n{\n    "lr": 1e-2,\n    "schedule": {"kind": "exp", "gamma": 0.75},\n    "epochs": 5,\n    "nesterov": false,\n    "notes": null\n}\n')
model = torch.nn.Linear(3, 1)
_optimizer = torch.optim.SGD(model.parameters(), lr=cfg['lr'], nesterov=cfg['nesterov'])
if cfg['schedule']['kind'] != 'exp':
    myscheduler = torch.optim.lr_scheduler.ExponentialLR(_optimizer, cfg['schedule']['gamma'])
else:
    myscheduler = torch.optim.lr_scheduler.StepLR(_optimizer, 1)

for _ in range(cfg['epochs']):
    _optimizer.step()
    myscheduler.step()
