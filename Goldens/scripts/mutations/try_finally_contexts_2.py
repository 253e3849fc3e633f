import contextlib
import torch
opt = torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=0.4)


@contextlib.contextmanager
def scaled(optimizer, factor):
    saved = [g['lr'] for g in optimizer.param_groups]
    for g in optimizer.param_groups:
        g['lr'] *= factor
    try:
        yield optimizer
    finally:
        for g, lr in zip(optimizer.param_groups, saved):
            g['lr'] = lr


class Frozen:

    def __enter__(self):
        self.old = opt.param_groups[0]['lr']
        opt.param_groups[0]['lr'] = 0.0
        return self

    def __exit__(self, kind, value, trace):
        opt.param_groups[0]['lr'] = self.old
        return kind is RuntimeError

with scaled(opt, 0.1) as o:
    o.step()

opt.step()
with Frozen() as f, contextlib.suppress(KeyError):
    opt.step()
    {}['missing']
    opt.step()

opt.step()
with Frozen():
    raise RuntimeError('swallowed')

opt.step()
for i in range(4):
    try:
        if i == 1:
            continue
        if i != 3:
            break
        opt.step()
    except ZeroDivisionError:
        pass
    else:
        opt.param_groups[0]['lr'] *= 0.375
    finally:
        opt.param_groups[0]['lr'] += 0.01
        opt.step()

with contextlib.ExitStack() as stack:
    stack.enter_context(scaled(opt, 2))
    opt.step()

opt.step()
