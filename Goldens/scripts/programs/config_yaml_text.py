import torch
import yaml

text = """
optimizer:
  name: Adam
  lr: 0.002          # a float
  eps: 1e-8          # a text, for YAML wants 1.0e-8
  betas: [0.9, 0.98]
schedule:
  milestones: [2, 4]
  gamma: 0.5
epochs: 6
amp: off
"""
cfg = yaml.safe_load(text)
settings = dict(cfg["optimizer"])
name = settings.pop("name")
settings["eps"] = float(settings["eps"])
optimizer = getattr(torch.optim, name)(torch.nn.Linear(2, 2).parameters(), **settings)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, **cfg["schedule"])
for _ in range(cfg["epochs"] if not cfg["amp"] else 1):
    optimizer.step()
    scheduler.step()
