import torch
epochs, warmup = (16, 3)
model = torch.nn.Linear(3, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.2, weight_decay=0)
warm = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.1, total_iters=warmup)
plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, factor=0.3, patience=2)
metrics = [1 / (1 + min(e, 6)) for e in range(epochs)]
for epoch in range(epochs):
    optimizer.step()
    if epoch < warmup:
        warm.step()
    else:
        plateau.step(metrics[epoch])
