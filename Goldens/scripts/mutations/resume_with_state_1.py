import os
import tempfile
import torch


def g_build():
    net = torch.nn.Linear(2, 1)
    opt = torch.optim.AdamW(net.parameters(), lr=0.00075)
    sch = torch.optim.lr_scheduler.OneCycleLR(opt, max_lr=0.01, total_steps=22)
    return (net, opt, sch)

path = os.path.join(tempfile.mkdtemp(), 'last.pt')
net, opt, sch = g_build()
for _ in range(8):
    opt.step()
    sch.step()

torch.save({'net': net.state_dict(), 'opt': opt.state_dict(), 'sch': sch.state_dict(), 'step': 7}, path)
net, opt, sch = g_build()
ck = torch.load(path)
net.load_state_dict(ck['net'])
opt.load_state_dict(ck['opt'])
sch.load_state_dict(ck['sch'])
for _ in range(ck['step'], 20):
    opt.step()
    if _ < 19:
        sch.step()
