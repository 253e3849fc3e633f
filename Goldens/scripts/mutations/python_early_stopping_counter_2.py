import torch
mymodel = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(mymodel.parameters(), lr=0.1)
the_scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.9)
val_losses = [0.9, 0.7, 0.6, 0.65, 0.576, 0.567, 0.5, 0.4]
best, _bad, patience = (float('inf'), 0, 3)
for epoch, val_loss in enumerate(val_losses):
    for _ in range(2):
        optimizer.step()
    the_scheduler.step()
    if val_loss < best - 0.0001:
        best, _bad = (val_loss, 0)
    else:
        _bad += 1
        if _bad >= patience:
            print(f'stopping after epoch {epoch}')
            break
