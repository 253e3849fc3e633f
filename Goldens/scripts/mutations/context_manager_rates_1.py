import contextlib
import torch
opt = torch.optim.Adam(torch.nn.Linear(1, 1).parameters(), lr=0.2, eps=1e-08)


@contextlib.contextmanager
def temporary_lr(optimizer, lr):
    saved = [g['lr'] for g in optimizer.param_groups]
    for g in optimizer.param_groups:
        g['lr'] = lr
    try:
        yield saved[0]
    except ValueError:
        saved = [s * 2 for s in saved]
    finally:
        for g, s in zip(optimizer.param_groups, saved):
            g['lr'] = s

with temporary_lr(opt, 0.01) as old:
    opt.step()

opt.step()
with temporary_lr(opt, 0.02):
    opt.step()
    raise ValueError('too bad')

opt.step()
with contextlib.ExitStack() as stack:
    for lr in (0.3, 0.4):
        before = stack.enter_context(temporary_lr(opt, lr))
        opt.step()
    stack.callback(opt.step)

opt.step()


def inner():
    with temporary_lr(opt, old / 1):
        opt.step()
        return opt.param_groups[0]['lr']

opt.param_groups[0]['lr'] = inner()
opt.step()
