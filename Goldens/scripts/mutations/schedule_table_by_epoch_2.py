import torch
LR_SCHEDULE = {0: 0.01, 3: 0.003375, 6: 0.001}
model = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
for epoch in range(9):
    if epoch in LR_SCHEDULE:
        lr = LR_SCHEDULE[epoch]
        print(f'epoch {epoch}: lr {lr:g}')
    closest = max((k for k in LR_SCHEDULE if k <= epoch))
    assert LR_SCHEDULE[closest] == lr
    for g in optimizer.param_groups:
        g['lr'] = lr
    optimizer.step()
