import torch

lr = 0.1
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
for epoch in range(1, 13):
    if epoch == 5 or epoch == 9:
        lr *= 0.1
        for group in optimizer.param_groups:
            group["lr"] = lr
    elif epoch in [11]:
        for group in optimizer.param_groups:
            group["lr"] /= 2
    for i in range(2):
        optimizer.step()
