import math
from types import SimpleNamespace

import torch

opts = SimpleNamespace(top=1.5e-3, bottom=1e-5, warm=2, epochs=6, every=2)


def set_rate(optimizer, at, opts):
    """`at` is the epoch, with the part of it that is done."""
    if at < opts.warm:
        rate = opts.top * at / opts.warm
    else:
        share = (at - opts.warm) / (opts.epochs - opts.warm)
        rate = opts.bottom + (opts.top - opts.bottom) * 0.5 * (1.0 + math.cos(math.pi * share))
    for group in optimizer.param_groups:
        group["lr"] = rate * group.get("scale", 1)


net = torch.nn.Sequential(torch.nn.Linear(3, 3), torch.nn.Linear(3, 1))
optimizer = torch.optim.AdamW(
    [{"params": net[0].parameters(), "scale": 0.65}, {"params": net[1].parameters()}], lr=opts.top, betas=(0.9, 0.95))
batches = [torch.randn(2, 3) for _ in range(8)]
for epoch in range(opts.epochs):
    optimizer.zero_grad()
    for i, x in enumerate(batches):
        if i % opts.every == 0:
            set_rate(optimizer, epoch + i / len(batches), opts)
        (net(x).mean() / opts.every).backward()
        if (i + 1) % opts.every == 0:
            optimizer.step()
            optimizer.zero_grad()
