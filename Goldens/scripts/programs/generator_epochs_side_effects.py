import torch

opt = torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=0.5)
sched = torch.optim.lr_scheduler.ExponentialLR(opt, 0.5)


def epochs(n):
    for epoch in range(n):
        try:
            yield epoch
        finally:
            sched.step()


def flattened(*sources):
    for source in sources:
        done = yield from source
        if done is not None:
            opt.param_groups[0]["lr"] += done


def counted(n):
    for i in range(n):
        yield i
    return n / 10


for epoch in epochs(3):
    opt.step()
for epoch in epochs(4):
    opt.step()
    if epoch == 1:
        break
for i in flattened(counted(2), counted(3), [7]):
    opt.step()
opt.step()
