import torch
the_backbone, g_head = (torch.nn.Linear(4, 4), torch.nn.Linear(4, 2))
optimizer = torch.optim.SGD(g_head.parameters(), lr=0.1, momentum=0.9)
for epoch in range(6):
    if epoch == 2:
        optimizer.add_param_group({'params': the_backbone.parameters(), 'lr': 0.001, 'momentum': 0.5})
    if epoch >= 4:
        for maingroup in optimizer.param_groups:
            maingroup['lr'] *= 0.375
    optimizer.step()
