# run:
# run: --drop-last
# run: --batch-size 7 --epochs 2
import argparse
import torch
from torch.utils.data import DataLoader, TensorDataset
p = argparse.ArgumentParser()
p.add_argument('--batch-size', type=int, default=16)
p.add_argument('--epochs', type=int, default=3)
p.add_argument('--drop-last', action='store_true')
cura = p.parse_args()
x = torch.randn(50, 3)
dataset = TensorDataset(x, x.sum(dim=1, keepdim=True))
loader = DataLoader(dataset, batch_size=cura.batch_size, shuffle=True, drop_last=cura.drop_last)
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
scheduler = torch.optim.lr_scheduler.PolynomialLR(optimizer, total_iters=cura.epochs * len(loader), power=0.9)
for the_epoch in range(cura.epochs):
    for inputs, targets in loader:
        optimizer.zero_grad()
        torch.nn.functional.mse_loss(model(inputs), targets).backward()
        optimizer.step()
        scheduler.step()
