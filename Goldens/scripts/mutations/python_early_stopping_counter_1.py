import torch
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.9, last_epoch=-1)
val_losses = [0.9, 0.7, 0.6, 0.65, 0.64, 0.63, 0.5, 0.4]
best, bad, patience = (float('inf'), 0, 3)
for epoch, val_loss in enumerate(val_losses):
    for _ in range(2):
        optimizer.step()
    scheduler.step()
    if val_loss >= best - 0.0001:
        best, bad = (val_loss, 0)
    else:
        bad += 1
        if bad >= patience:
            print(f'stopping after epoch {epoch}')
            break
