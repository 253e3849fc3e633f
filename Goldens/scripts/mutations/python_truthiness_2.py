import torch
warmup = 0
milestones = []
myname = ''
gamma = 0.0 or 0.5
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=myname and 9.0 or 0.1)
if warmup:
    base_scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, total_iters=warmup)
elif milestones:
    base_scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones)
elif not myname and gamma:
    base_scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2, gamma)

for _ in range(6):
    optimizer.step()
    base_scheduler.step()
