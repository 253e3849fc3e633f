import torch

model = torch.nn.Linear(4, 2)
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
try:
    scheduler = torch.optim.lr_scheduler.CyclicLR(optimizer, 1e-4, 1e-2, 5, mode="exp_range", gamma=0.97, cycle_momentum=False)
except ValueError:
    scheduler = torch.optim.lr_scheduler.ConstantLR(optimizer)
for batch in range(25):
    optimizer.step()
    scheduler.step()
