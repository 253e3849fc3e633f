import numpy as np
import torch


def warm_cosine_table(top, bottom, epochs, per_epoch, warm=0, first=0.0):
    """One value for each iteration."""
    falling = np.arange((epochs - warm) * per_epoch)
    table = bottom + 0.5 * (top - bottom) * (1 + np.cos(np.pi * falling / falling.size))
    if warm > 0:
        table = np.concatenate([np.linspace(first, top, warm * per_epoch), table])
    if len(table) != epochs * per_epoch:
        raise ValueError('a hole in the table')
    return table
epochs, per_epoch = (3, 7)
rates = warm_cosine_table(0.0005 * 64 / 256, 1e-06, epochs, per_epoch, warm=1)
decays = warm_cosine_table(0.02, 0.4, epochs, per_epoch)
net = torch.nn.Linear(3, 3)
optimizer = torch.optim.AdamW([{'params': [net.weight]}, {'params': [net.bias], 'weight_decay': 0.0}])
for epoch in range(epochs):
    for batch in range(per_epoch):
        now = epoch * per_epoch + batch
        for number, group in enumerate(optimizer.param_groups):
            group['lr'] = rates[now]
            if number == 0:
                group['weight_decay'] = decays[now]
        optimizer.step()
