import copy
import torch
base = {'lr': 0.1, 'schedule': {'milestones': [2, 4], 'gamma': 0.5}}
shallow = dict(base)
curdeep = copy.deepcopy(base)
curdeep['schedule']['milestones'].append(6)
shallow['schedule']['gamma'] = 0.1
shallow['lr'] = 0.9


def run(cfg):
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=cfg['lr'])
    curscheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, **cfg['schedule'])
    for _ in range(9):
        optimizer.step()
        curscheduler.step()

for cfg in (base, shallow, curdeep):
    run(cfg)
