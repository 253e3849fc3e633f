"""The rate is quartered whenever validation gets no better."""
import torch
lr = 20.0
best_val_loss = None
recorded = [5.4, 5.1, 4.9, 4.95, 4.8, 4.81, 4.82, 3.525]
base_model = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD(base_model.parameters(), lr=lr)
for epoch in range(1, len(recorded) + 1):
    for group in optimizer.param_groups:
        group['lr'] = lr
    for batch in range(3):
        optimizer.step()
    myval_loss = recorded[epoch - 1]
    if not best_val_loss or myval_loss < best_val_loss:
        best_val_loss = myval_loss
    else:
        lr /= 4.0
