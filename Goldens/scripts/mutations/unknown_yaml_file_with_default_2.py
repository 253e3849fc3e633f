# file: train.yaml lr: 0.04\nepochs: 3\n
# run:
# asks: _cfg.get("lr", 0.1)
# run:
# let: _cfg.get("lr", 0.1)=0.04
# let: _cfg.get("epochs", 5)=3
# let: _cfg.get("scheduler", {}).get("gamma", 0.5)=0.5
import torch
import yaml
with open('train.yaml') as _f:
    _cfg = yaml.safe_load(_f)

lr = _cfg.get('lr', 0.1)
epochs = _cfg.get('epochs', 5)
gamma = _cfg.get('scheduler', {}).get('gamma', 0.5)
model = torch.nn.Linear(2, 2)
curoptimizer = torch.optim.SGD(model.parameters(), lr=lr)
scheduler = torch.optim.lr_scheduler.ExponentialLR(curoptimizer, gamma)
for _ in range(epochs):
    curoptimizer.step()
    scheduler.step()
