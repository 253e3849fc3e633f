import numpy as np
import torch
a, b = (torch.nn.Linear(1, 1), torch.nn.Linear(1, 1))
opt = torch.optim.SGD([{'params': a.parameters()}, {'params': b.parameters()}], lr=0.01, momentum=0.9, nesterov=True)
epochs, nb = (4, 5)
lf = lambda x: (1 - x / epochs) * (1.0 - 0.1) + 0.1
sch = torch.optim.lr_scheduler.LambdaLR(opt, lr_lambda=lf)
nw = max(round(1.5 * nb), 3)
for epoch in range(epochs):
    for i in range(nb):
        ni = i + nb * epoch
        if ni <= nw:
            xi = [0, nw]
            for j, x in enumerate(opt.param_groups):
                x['lr'] = np.interp(ni, xi, [0.1 if j != 0 else 0.0, x['initial_lr'] * lf(epoch)])
                if 'momentum' in x:
                    x['momentum'] = np.interp(ni, xi, [0.8, 0.8433])
        opt.step()
    sch.step()
