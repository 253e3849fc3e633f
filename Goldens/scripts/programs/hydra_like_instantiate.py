import importlib

import torch

cfg = {
    "optimizer": {"_target_": "torch.optim.AdamW", "lr": 0.002, "betas": [0.9, 0.95]},
    "scheduler": {"_target_": "torch.optim.lr_scheduler.CosineAnnealingWarmRestarts", "T_0": 4, "eta_min": "${min_lr}"},
    "min_lr": 1e-5,
    "trainer": {"steps": 10},
}


def resolve(value):
    if isinstance(value, dict):
        return {k: resolve(v) for k, v in value.items()}
    if isinstance(value, list):
        return [resolve(v) for v in value]
    if isinstance(value, str) and value.startswith("${") and value.endswith("}"):
        return cfg[value[2:-1]]
    return value


def instantiate(node, *args, **extra):
    settings = resolve(node)
    module_name, _, class_name = settings.pop("_target_").rpartition(".")
    cls = getattr(importlib.import_module(module_name), class_name)
    return cls(*args, **settings, **extra)


model = torch.nn.Linear(2, 2)
optimizer = instantiate(cfg["optimizer"], model.parameters(), weight_decay=0.1)
scheduler = instantiate(cfg["scheduler"], optimizer)
for _ in range(cfg["trainer"]["steps"]):
    optimizer.step()
    scheduler.step()
