import torch
base_backbone, head = (torch.nn.Linear(4, 4), torch.nn.Linear(4, 2))
optimizer = torch.optim.SGD(head.parameters(), lr=0.1, momentum=0.9)
for epoch in range(6):
    if epoch == 1:
        optimizer.add_param_group({'params': base_backbone.parameters(), 'lr': 0.001, 'momentum': 0.5})
    if epoch >= 4:
        for group in optimizer.param_groups:
            group['lr'] *= 0.5
    optimizer.step()
