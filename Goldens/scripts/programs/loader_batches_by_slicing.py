import torch

x = torch.randn(45, 2)
y = x.sum(1, keepdim=True)
batch_size = 10
model = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
n_batches = (len(x) + batch_size - 1) // batch_size
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, n_batches * 3)
for epoch in range(2):
    permutation = torch.randperm(x.size(0))
    for i in range(0, x.size(0), batch_size):
        rows = permutation[i:i + batch_size]
        torch.nn.functional.mse_loss(model(x[rows]), y[rows]).backward()
        optimizer.step()
        optimizer.zero_grad()
        scheduler.step()
for xb, yb in zip(x.split(batch_size), torch.split(y, batch_size)):
    torch.nn.functional.mse_loss(model(xb), yb).backward()
    optimizer.step()
    optimizer.zero_grad()
    scheduler.step()
