import numbers
from collections.abc import Iterable, Mapping
import torch


def as_list(lr, n):
    if isinstance(lr, str):
        return [float(v) for v in lr.split('/')]
    if isinstance(lr, Mapping):
        return [lr[k] for k in sorted(lr)]
    if hasattr(lr, '__iter__'):
        return list(lr)
    if isinstance(lr, numbers.Number):
        return [lr] * n
    raise TypeError(type(lr).__name__)

nets = [torch.nn.Linear(1, 1), torch.nn.Linear(1, 1)]
for spec in (0.1, '0.2/0.3', {'b': 0.4, 'a': 0.5}, (0.3, 0.7), [1, 2], range(3, 6)):
    lrs = as_list(spec, len(nets))
    opt = torch.optim.SGD([{'params': n.parameters(), 'lr': lr} for n, lr in zip(nets, lrs)], lr=9.0)
    opt.step()
    if type(spec) in (list, tuple) and (not isinstance(spec, list)):
        opt.param_groups[1]['lr'] /= 7
        opt.step()
