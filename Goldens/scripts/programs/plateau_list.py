import torch

model = torch.nn.Linear(3, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, mode="min", factor=0.1, patience=2, min_lr=1e-4)
losses = [2.0, 1.5, 1.2, 1.2, 1.21, 1.2, 1.19, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9]
for val_loss in losses:
    optimizer.step()
    scheduler.step(val_loss)
