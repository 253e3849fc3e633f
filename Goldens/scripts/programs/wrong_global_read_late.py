import torch

decay = 0.9
model = torch.nn.Linear(3, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda epoch: decay**epoch)
for epoch in range(8):
    if epoch == 4:
        decay = 0.5
    optimizer.step()
    scheduler.step()
