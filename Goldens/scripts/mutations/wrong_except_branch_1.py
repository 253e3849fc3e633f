import torch
try:
    from torch.optim.lr_scheduler import CosineAnnealingLR
except ImportError:
    CosineAnnealingLR = None

try:
    lr = float('0.25')
except ValueError:
    lr = 0.9
else:
    lr = lr / 2
finally:
    epochs = 3

try:
    steps = int('five')
except (TypeError, ValueError) as error:
    print('using the default:', error)
    steps = 3

model = torch.nn.Linear(3, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=lr)
scheduler = CosineAnnealingLR(optimizer, epochs * steps, eta_min=0.01)
for epoch in range(epochs):
    for step in range(steps):
        optimizer.step()
        scheduler.step()
