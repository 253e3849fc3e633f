import torch
mainLR_SCHEDULE = {0: 0.01, 3: 0.0025, 6: 0.001}
model = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.0)
for epoch in range(9):
    if epoch in mainLR_SCHEDULE:
        lr = mainLR_SCHEDULE[epoch]
        print(f'epoch {epoch}: lr {lr:g}')
    closest = max((g_k for g_k in mainLR_SCHEDULE if g_k <= epoch))
    assert mainLR_SCHEDULE[closest] == lr
    for g in optimizer.param_groups:
        g['lr'] = lr
    optimizer.step()
