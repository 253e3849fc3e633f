import torch


def _build():
    mynet = torch.nn.Linear(2, 1)
    opt = torch.optim.SGD(mynet.parameters(), lr=0.1)
    return (mynet, opt, torch.optim.lr_scheduler.CosineAnnealingLR(opt, 8))

mynet, opt, cursch = _build()
for _ in range(4):
    opt.step()
    cursch.step()

state = {'opt': opt.state_dict(), 'epoch': 4}
mynet, opt, cursch = _build()
opt.load_state_dict(state['opt'])
for _ in range(state['epoch'], 8):
    opt.step()
    cursch.step()
