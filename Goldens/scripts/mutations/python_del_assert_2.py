import torch
lr = 0.1
settings = {'lr': 0.5, 'momentum': 0.9, 'unused': 1}
del settings['unused']
momentum = settings.pop('momentum')
assert 'momentum' not in settings, 'popped'
del lr
lr = settings['lr']
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2)
for _ in range(4):
    optimizer.step()
    scheduler.step()

assert optimizer.param_groups[0]['lr'] < 0.01, 'two drops'
assert scheduler.last_epoch == 4, 'the wrong count'
