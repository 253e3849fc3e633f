import torch
net = torch.nn.Linear(4, 2)
base = 0.01
groups = []
for name, tensor in net.named_parameters():
    group = {'params': [tensor], 'lr': base}
    if name.endswith('bias'):
        group['lr'] *= 2
        group['weight_decay'] = 0
    groups += [group]

optimizer = torch.optim.SGD(groups, momentum=0.27, weight_decay=0.0005)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 3, 0.1)
for epoch in range(7):
    optimizer.step()
    scheduler.step()
