from contextlib import contextmanager, nullcontext

import torch


@contextmanager
def temporary_rate(optimizer, lr):
    old = [g["lr"] for g in optimizer.param_groups]
    for g in optimizer.param_groups:
        g["lr"] = lr
    try:
        yield
    finally:
        for g, value in zip(optimizer.param_groups, old):
            g["lr"] = value


class Quiet:
    def __enter__(self):
        self.entered = True
        return self

    def __exit__(self, kind, value, trace):
        return kind is ZeroDivisionError


model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
with temporary_rate(optimizer, 0.001), nullcontext():
    for _ in range(2):
        optimizer.step()
optimizer.step()
with Quiet() as quiet:
    optimizer.param_groups[0]["lr"] = 1 / (quiet.entered - 1)
    optimizer.step()
optimizer.step()
