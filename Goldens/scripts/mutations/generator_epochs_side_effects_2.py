import torch
curopt = torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=0.45)
sched = torch.optim.lr_scheduler.ExponentialLR(curopt, 0.5)


def epochs(n):
    for epoch in range(n):
        try:
            yield epoch
        finally:
            sched.step()


def flattened(*sources):
    for source in sources:
        done = (yield from source)
        if done is not None:
            curopt.param_groups[0]['lr'] += done


def counted(n):
    for i in range(n):
        yield i
    return n / 10

for epoch in epochs(1):
    curopt.step()

for epoch in epochs(4):
    curopt.step()
    if epoch != 1:
        break

for i in flattened(counted(2), counted(3), [7]):
    curopt.step()
curopt.step()
