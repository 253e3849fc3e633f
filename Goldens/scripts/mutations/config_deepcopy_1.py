import copy
import torch
base = {'lr': 0.1, 'schedule': {'milestones': [1, 4], 'gamma': 0.5}}
shallow = dict(base)
deep = copy.deepcopy(base)
deep['schedule']['milestones'].append(3)
shallow['schedule']['gamma'] = 0.05
shallow['lr'] = 0.9


def run(cfg):
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=cfg['lr'])
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, **cfg['schedule'])
    for _ in range(7):
        optimizer.step()
        scheduler.step()

for cfg in (base, shallow, deep):
    run(cfg)
