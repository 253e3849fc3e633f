import torch
from torch.optim.swa_utils import SWALR
a, b = (torch.nn.Linear(2, 2), torch.nn.Linear(2, 2))
optimizer = torch.optim.SGD([{'params': a.parameters(), 'lr': 0.1}, {'params': b.parameters(), 'lr': 0.01}], momentum=0.9, weight_decay=0, dampening=0)
swa = SWALR(optimizer, swa_lr=[0.03, 0.003], anneal_epochs=4, anneal_strategy='linear')
for _ in range(7):
    optimizer.step()
    swa.step()
