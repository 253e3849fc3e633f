import os
import tempfile

import torch


def build():
    net = torch.nn.Linear(2, 1)
    opt = torch.optim.AdamW(net.parameters(), lr=1e-3)
    sch = torch.optim.lr_scheduler.OneCycleLR(opt, max_lr=1e-2, total_steps=20)
    return net, opt, sch


path = os.path.join(tempfile.mkdtemp(), "last.pt")
net, opt, sch = build()
for _ in range(8):
    opt.step()
    sch.step()
torch.save({"net": net.state_dict(), "opt": opt.state_dict(), "sch": sch.state_dict(), "step": 8}, path)
net, opt, sch = build()
ck = torch.load(path)
net.load_state_dict(ck["net"])
opt.load_state_dict(ck["opt"])
sch.load_state_dict(ck["sch"])
for _ in range(ck["step"], 20):
    opt.step()
    if _ < 19:
        sch.step()
