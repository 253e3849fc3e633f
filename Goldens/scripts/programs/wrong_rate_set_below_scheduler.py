"""By chainable schedulers a rate set by hand is carried on; by LambdaLR it is lost."""
import torch

nets = [torch.nn.Linear(2, 2) for _ in range(3)]
optimizers = [torch.optim.SGD(n.parameters(), lr=0.4) for n in nets]
schedulers = [
    torch.optim.lr_scheduler.ExponentialLR(optimizers[0], 0.9),
    torch.optim.lr_scheduler.LambdaLR(optimizers[1], lambda e: 0.9**e),
    torch.optim.lr_scheduler.CosineAnnealingLR(optimizers[2], 8),
]
for epoch in range(8):
    for optimizer, scheduler in zip(optimizers, schedulers):
        if epoch == 3:
            optimizer.param_groups[0]["lr"] = 0.01
        optimizer.step()
        scheduler.step()
