# run:
# run: --max-lr 0.4 --epochs 3
import argparse
import torch
from torch.utils.data import DataLoader, TensorDataset
parser = argparse.ArgumentParser()
parser.add_argument('--max-lr', type=float, default=0.1)
parser.add_argument('--epochs', type=int, default=8)
parser.add_argument('--batch-size', type=int, default=10)
args = parser.parse_args()
data = TensorDataset(torch.randn(95, 4), torch.randint(0, 2, (95,)))
loader = DataLoader(data, batch_size=args.batch_size, shuffle=True)
model = torch.nn.Linear(4, 2)
criterion = torch.nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=args.max_lr / 25, momentum=0.9)
scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=args.max_lr, epochs=args.epochs, steps_per_epoch=len(loader))
for epoch in range(args.epochs):
    for x, y in loader:
        loss = criterion(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        scheduler.step()
