from dataclasses import dataclass, field
import torch


@dataclass
class OptimConfig:
    lr: float = 0.1
    momentum: float = 0.9
    milestones: list = field(default_factory=lambda: [4, 6])


@dataclass
class TrainConfig:
    epochs: int = 8
    steps_per_epoch: int = 1
    warmup_epochs: int = 1
    optim: OptimConfig = field(default_factory=OptimConfig)
    total_steps: int = field(init=False)

    def __post_init__(self):
        self.total_steps = self.epochs * self.steps_per_epoch
        if self.optim.lr > 0.5:
            raise ValueError('that rate is too high')
cfg = TrainConfig(epochs=9, optim=OptimConfig(lr=0.2))
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=cfg.optim.lr, momentum=cfg.optim.momentum)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, cfg.optim.milestones, gamma=0.1)
for step in range(cfg.total_steps):
    optimizer.step()
    if (step + 1) % cfg.steps_per_epoch == 0:
        scheduler.step()
