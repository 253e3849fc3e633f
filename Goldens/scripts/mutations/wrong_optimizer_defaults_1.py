import torch
net = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD([{'params': [net.weight], 'lr': 0.1}], lr=0.5, momentum=0.9)
base = optimizer.defaults['lr']
optimizer.defaults['lr'] = 0.25
optimizer.add_param_group({'params': [net.bias]})
curscheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2, 0.5)
for epoch in range(5):
    optimizer.step()
    curscheduler.step()

optimizer.param_groups[0]['lr'] = optimizer.param_groups[0]['initial_lr'] * base
optimizer.param_groups[1]['lr'] = curscheduler.base_lrs[1] / curscheduler.last_epoch
optimizer.step()
