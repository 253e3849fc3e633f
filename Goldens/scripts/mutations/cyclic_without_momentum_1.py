import torch
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
try:
    scheduler = torch.optim.lr_scheduler.CyclicLR(optimizer, 0.0001, 0.003, 6, mode='exp_range', gamma=0.97, cycle_momentum=False)
except ValueError:
    scheduler = torch.optim.lr_scheduler.ConstantLR(optimizer)

for batch in range(25):
    optimizer.step()
    scheduler.step()
