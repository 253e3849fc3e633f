import torch
import yaml

CONFIG = """
# training
model: {hidden: 8, act: 'relu'}
train:
    epochs: 4
    lr: 1.0e-2
    betas: [0.8, 0.95]
    stages:
      - name: warm
        factor: 0.1
      - name: "main"
        factor: 1.0
    decay: ~
    use_ema: no
    note: has # no comment? "x"
"""
cfg = yaml.safe_load(CONFIG)
train = cfg["train"]
opt = torch.optim.Adam(torch.nn.Linear(2, cfg["model"]["hidden"]).parameters(), lr=train["lr"], betas=tuple(train["betas"]))
for stage in train["stages"]:
    for g in opt.param_groups:
        g["lr"] = train["lr"] * stage["factor"]
    for _ in range(train["epochs"] // 2):
        opt.step()
if train["decay"] is None and not train["use_ema"]:
    opt.step()
