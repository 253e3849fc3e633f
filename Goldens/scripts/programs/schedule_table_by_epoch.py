import torch

LR_SCHEDULE = {0: 1e-2, 3: 5e-3, 6: 1e-3}
model = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.0)
for epoch in range(9):
    if epoch in LR_SCHEDULE:
        lr = LR_SCHEDULE[epoch]
        print(f"epoch {epoch}: lr {lr:g}")
    closest = max(k for k in LR_SCHEDULE if k <= epoch)
    assert LR_SCHEDULE[closest] == lr
    for g in optimizer.param_groups:
        g["lr"] = lr
    optimizer.step()
