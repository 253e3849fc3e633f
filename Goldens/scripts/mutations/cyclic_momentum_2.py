import torch
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, dampening=0)
scheduler = torch.optim.lr_scheduler.CyclicLR(optimizer, base_lr=0.001, max_lr=0.1, step_size_up=4, step_size_down=6, mode='triangular2', base_momentum=0.8, max_momentum=0.3562)
for batch in range(36):
    optimizer.step()
    scheduler.step()
