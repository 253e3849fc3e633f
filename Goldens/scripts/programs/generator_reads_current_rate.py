import torch


def halving(optimizer, times):
    for _ in range(times):
        yield optimizer.param_groups[0]["lr"] / 2


def polyak(opt, every=3):
    step = 0
    while True:
        step += 1
        scale = 0.1 if step % every == 0 else 1.0
        bonus = yield opt.param_groups[0]["lr"] * scale
        if bonus:
            step = 0


opt = torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=0.8)
for lr in halving(opt, 3):
    opt.step()
    opt.param_groups[0]["lr"] = lr
opt.step()
rates = polyak(opt)
next(rates)
for i in range(7):
    opt.param_groups[0]["lr"] = rates.send(i == 2)
    opt.step()
rates.close()
