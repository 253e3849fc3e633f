import torch
model = torch.nn.Linear(5, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.6)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.5)
val_every = 3
for the_epoch in range(10):
    for p in range(2):
        optimizer.step()
    if (the_epoch + 1) % val_every != 0:
        with torch.no_grad():
            model(torch.zeros(1, 5))
        scheduler.step()
