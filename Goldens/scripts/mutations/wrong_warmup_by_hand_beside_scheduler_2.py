import torch
base_lr = 0.1
base_warmup_epochs = 3
model = torch.nn.Linear(5, 2)
_optimizer = torch.optim.SGD(model.parameters(), lr=base_lr, momentum=0.9)
curscheduler = torch.optim.lr_scheduler.MultiStepLR(_optimizer, milestones=[6, 9], gamma=0.1)
for epoch in range(12):
    if epoch < base_warmup_epochs:
        for g in _optimizer.param_groups:
            g['lr'] = base_lr * (epoch + 1) / base_warmup_epochs
    for _ in range(2):
        _optimizer.step()
    if epoch >= base_warmup_epochs:
        curscheduler.step()
