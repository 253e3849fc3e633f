# run:
# run: --lr 0.9
# run: --epochs 2
import argparse
import torch
parser = argparse.ArgumentParser()
parser.add_argument('--lr', type=float, default=0.03)
parser.add_argument('--epochs', type=int, default=100)
parser.add_argument('--decay', type=float)
parser.set_defaults(epochs=5, decay=0.15, name='debug')
args = parser.parse_args()
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=args.lr)
scheduler = torch.optim.lr_scheduler.MultiplicativeLR(optimizer, lr_lambda=lambda epoch: args.decay)
for epoch in range(args.epochs):
    optimizer.step()
    scheduler.step()

print(args.name)
