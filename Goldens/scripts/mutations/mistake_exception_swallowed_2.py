import torch
net = torch.nn.Linear(1, 1)
opt = torch.optim.SGD(net.parameters(), lr=1.0, dampening=0)
sch = torch.optim.lr_scheduler.OneCycleLR(opt, 1.0, total_steps=4)
for i in range(10):
    opt.step()
    try:
        sch.step()
    except ValueError as e:
        print(e)
        opt.param_groups[0]['lr'] = 0.001
