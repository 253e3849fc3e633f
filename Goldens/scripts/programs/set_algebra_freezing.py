import torch
import torch.nn as nn

net = nn.ModuleDict({"stem": nn.Linear(2, 2), "body": nn.Linear(2, 2), "head": nn.Linear(2, 1)})
everything = set(net.keys())
frozen = {"stem"}
free = everything - frozen
assert frozen < everything and frozen.isdisjoint(free) and everything >= free
opt = torch.optim.SGD([{"params": net[k].parameters(), "name": k} for k in sorted(free)], lr=0.1)
changed = {"head", "tail"} ^ free
for g in opt.param_groups:
    if g["name"] in changed:
        g["lr"] *= len(changed)
shared = {"stem": 1, "neck": 2}.keys() & everything
opt.step()
opt.add_param_group({"params": net["stem"].parameters(), "lr": 0.01 * len(shared), "name": "stem"})
opt.step()
