"""The loop of weight averaging, written out: two schedulers on one optimizer, one handing over to the other."""

from __future__ import annotations

import torch
from torch.optim.lr_scheduler import MultiplicativeLR
from torch.optim.swa_utils import SWALR

ORACLE = "torch"


def cases() -> list[list[str]]:
    """One case: MultiplicativeLR(0.9) takes 5 steps, then SWALR(0.05, 4, linear) takes the rest."""
    parameter = torch.nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.SGD([parameter], lr=0.1, momentum=0.9)
    decay = MultiplicativeLR(optimizer, lr_lambda=lambda epoch: 0.9)
    average = SWALR(optimizer, swa_lr=0.05, anneal_epochs=4, anneal_strategy="linear")
    rates = []
    for epoch in range(16):
        optimizer.step()
        rates.append(optimizer.param_groups[0]["lr"])
        (average if epoch > 4 else decay).step()
    program = (
        "HandoverLR([MultiplicativeLR(lr_lambda=lambda epoch: 0.9), "
        "SWALR(swa_lr=0.05, anneal_epochs=4, anneal_strategy='linear')], milestones=[6])"
    )
    return [
        [f"program: {program}", "optimizer: sgd lr=0.1 momentum=0.9", "steps: 16", f"lr: {' '.join(map(repr, rates))}"]
    ]
