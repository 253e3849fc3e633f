import torch
net = torch.nn.Linear(2, 2)
first = torch.optim.SGD(net.parameters(), lr=0.1)
second = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
a = torch.optim.lr_scheduler.CyclicLR(first, 0.01, 0.1, step_size_up=3, scale_fn=lambda x: 1 / 5 ** (x * 0.01), scale_mode='iterations', cycle_momentum=False)
b = torch.optim.lr_scheduler.CyclicLR(second, 0.0075, 0.2, 4, 2, scale_fn=lambda cycle: 0.8 ** (cycle - 1))
for _ in range(20):
    first.step()
    second.step()
    a.step()
    b.step()
