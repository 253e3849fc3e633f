from enum import Enum

import torch


class Phase(Enum):
    WARMUP = "warmup"
    CONSTANT = "constant"
    DECAY = "decay"


def phase_of(step):
    if step < 3:
        return Phase.WARMUP
    return Phase.CONSTANT if step < 7 else Phase("decay")


FACTORS = {Phase.WARMUP: 0.1, Phase.CONSTANT: 1.0}
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
for step in range(12):
    phase = phase_of(step)
    factor = FACTORS.get(phase, 0.5 ** (step - 6))
    for group in optimizer.param_groups:
        group["lr"] = 1e-3 * factor
    optimizer.step()
    print(step, phase.name, phase.value)
