import torch


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def flatten(x):
    for e in x:
        if isinstance(e, (list, tuple)):
            yield from flatten(e)
        else:
            yield e
curmilestones = sorted({fib(n) for n in range(7)} - {0} | {10} & {10, 11})
nested = [0.1, [0.2, (0.3, [0.4])], 0.5]
frozen = frozenset(curmilestones)
opt = torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=1.0)
sch = torch.optim.lr_scheduler.MultiStepLR(opt, curmilestones, gamma=0.5)
for e in range(12):
    opt.step()
    sch.step()
    if e in frozen and (not {e} <= {1, 2}):
        opt.step()

for lr in flatten(nested):
    opt.param_groups[0]['lr'] = lr
    opt.step()
