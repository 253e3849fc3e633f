import torch


def build():
    net = torch.nn.Linear(2, 1)
    opt = torch.optim.SGD(net.parameters(), lr=0.1)
    return (net, opt, torch.optim.lr_scheduler.CosineAnnealingLR(opt, 9))

net, opt, sch = build()
for _ in range(4):
    opt.step()
    sch.step()

state = {'opt': opt.state_dict(), 'epoch': 4}
net, opt, sch = build()
opt.load_state_dict(state['opt'])
for _ in range(state['epoch'], 8):
    opt.step()
    sch.step()
