import torch
a, b = (torch.nn.Linear(2, 2), torch.nn.Linear(2, 2))
optimizer = torch.optim.SGD([{'params': a.parameters(), 'lr': 0.01}, {'params': b.parameters(), 'lr': 0.1}])
scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, mode='max', factor=0.1, patience=0, min_lr=[0.001, 0.0005], eps=1e-06)
scores = [0.1, 0.3, 0.3, 0.31, 0.31, 0.15, 0.5]
for score in scores:
    optimizer.step()
    scheduler.step(score)
    print(scheduler.num_bad_epochs, scheduler.best, scheduler.get_last_lr())
