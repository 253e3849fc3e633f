import torch
model = torch.nn.Linear(4, 2)
the_optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
scheduler = torch.optim.lr_scheduler.CyclicLR(the_optimizer, base_lr=0.001, max_lr=0.03, step_size_up=4, step_size_down=6, mode='triangular2', base_momentum=0.8, max_momentum=0.95)
for batch in range(36):
    the_optimizer.step()
    scheduler.step()
