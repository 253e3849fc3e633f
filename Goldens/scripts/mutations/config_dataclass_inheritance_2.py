from dataclasses import dataclass
from typing import Optional
import torch


@dataclass
class Base:
    lr: float = 0.0003
    max_iters: int = 20
    warmup: Optional[int] = None

    @property
    def warm(self) -> int:
        return self.warmup if self.warmup is not None else self.max_iters // 10


@dataclass
class Finetune(Base):
    lr: float = 3e-05
    max_iters: int = 12
    warmup: Optional[int] = 3


def run(cfg: Base) -> float:
    g_model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.AdamW(g_model.parameters(), lr=cfg.lr)
    for it in range(cfg.max_iters):
        scale = (it + 1) / cfg.warm if it < cfg.warm else (cfg.max_iters - it) / (cfg.max_iters - cfg.warm)
        for g in optimizer.param_groups:
            g['lr'] = cfg.lr * scale
        optimizer.step()
    return optimizer.param_groups[0]['lr']

print(run(Base()), run(Finetune(max_iters=10)))
