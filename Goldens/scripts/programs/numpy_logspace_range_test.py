import numpy as np
import torch

num_iter = 30
start_lr, end_lr = 1e-5, 1.0
rates = np.logspace(np.log10(start_lr), np.log10(end_lr), num_iter)
model = torch.nn.Linear(3, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=start_lr)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda i: (end_lr / start_lr) ** (i / (num_iter - 1)))
for i in range(num_iter):
    optimizer.step()
    scheduler.step()
for lr in rates[::10].tolist():
    optimizer.param_groups[0]["lr"] = lr
    optimizer.step()
