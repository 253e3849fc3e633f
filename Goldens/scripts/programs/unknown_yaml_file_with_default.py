# file: train.yaml lr: 0.04\nepochs: 3\n
# run:
# asks: cfg.get("lr", 0.1)
# run:
# let: cfg.get("lr", 0.1)=0.04
# let: cfg.get("epochs", 5)=3
# let: cfg.get("scheduler", {}).get("gamma", 0.5)=0.5
import torch
import yaml

with open("train.yaml") as f:
    cfg = yaml.safe_load(f)
lr = cfg.get("lr", 0.1)
epochs = cfg.get("epochs", 5)
gamma = cfg.get("scheduler", {}).get("gamma", 0.5)
model = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=lr)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma)
for _ in range(epochs):
    optimizer.step()
    scheduler.step()
