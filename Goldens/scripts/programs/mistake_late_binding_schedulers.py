import torch

nets = [torch.nn.Linear(1, 1) for _ in range(3)]
opts, scheds = [], []
for i, n in enumerate(nets):
    o = torch.optim.SGD(n.parameters(), lr=1.0)
    opts.append(o)
    scheds.append(torch.optim.lr_scheduler.LambdaLR(o, lambda e: 1 / (1 + i * e)))
for e in range(3):
    for o, s in zip(opts, scheds):
        o.step()
        s.step()
    i = 5
