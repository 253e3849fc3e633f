import torch
model = torch.nn.Sequential(torch.nn.Linear(4, 4), torch.nn.ReLU(), torch.nn.Linear(4, 2))
optimizer = torch.optim.SGD([{'params': model[0].parameters()}, {'params': model[2].parameters(), 'lr': 0.0075}], lr=0.1)
optimizer.param_groups[0]['lr'] = 0.001
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2, gamma=0.1)
for epoch in range(6):
    optimizer.step()
    scheduler.step()
    if epoch == 3:
        optimizer.param_groups[1]['lr'] = 0.5
