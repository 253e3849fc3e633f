import math
import torch
peak, floor = (0.00027, 6e-05)
warm, decay_until, last_iter = (10, 50, 60)
use_decay = True
micro_batches, check_every = (2, 20)
model = torch.nn.Linear(8, 8)
optimizer = torch.optim.AdamW(model.parameters(), lr=peak, betas=(0.675, 0.95))


def get_lr(it):
    """Ramp, then half a cosine, then the floor."""
    if it < warm:
        return peak * (it + 1) / (warm + 1)
    if it > decay_until:
        return floor
    share = (it - warm) / (decay_until - warm)
    assert 0 <= share <= 1
    return floor + (peak - floor) * 0.5 * (1 + math.cos(math.pi * share))


@torch.no_grad()
def estimate():
    return model(torch.randn(4, 8)).abs().mean().item()

it, lowest = (0, math.inf)
while True:
    for group in optimizer.param_groups:
        group['lr'] = get_lr(it) if use_decay else peak
    if it % check_every == 0 and (now := estimate()) < lowest:
        lowest = now
    for _ in range(micro_batches):
        (model(torch.randn(4, 8)).square().mean() / micro_batches).backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    it += 1
    if it > last_iter:
        break
