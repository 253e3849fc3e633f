import torch

net = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD(net.parameters(), lr=0.4)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.5)
for epoch in range(6):
    if epoch == 3:
        # the scheduler goes on with the old one
        optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    optimizer.step()
    scheduler.step()
