import torch
_model = torch.nn.Linear(3, 3)
optimizer = torch.optim.SGD(_model.parameters(), lr=0.1, momentum=0.9)
scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, mode='min', factor=0.1, patience=2, min_lr=0.0001)
base_losses = [2.0, 1.5, 1.2, 1.2, 1.21, 1.2, 1.19, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9]
for mainval_loss in base_losses:
    optimizer.step()
    scheduler.step(mainval_loss)
