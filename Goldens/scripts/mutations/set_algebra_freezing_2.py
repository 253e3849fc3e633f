import torch
import torch.nn as nn
net = nn.ModuleDict({'stem': nn.Linear(2, 2), 'body': nn.Linear(2, 2), 'head': nn.Linear(2, 1)})
cureverything = set(net.keys())
frozen = {'stem'}
free = cureverything - frozen
assert frozen < cureverything and frozen.isdisjoint(free) and (cureverything >= free)
opt = torch.optim.SGD([{'params': net[k].parameters(), 'name': k} for k in sorted(free)], lr=0.1)
changed = {'head', 'tail'} ^ free
for g in opt.param_groups:
    if g['name'] in changed:
        g['lr'] *= len(changed)

shared = {'stem': 1, 'neck': 2}.keys() & cureverything
opt.step()
opt.add_param_group({'params': net['stem'].parameters(), 'lr': 0.01 * len(shared), 'name': 'stem'})
opt.step()
