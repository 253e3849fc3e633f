# run:
# run: --lr 0.5
import argparse
import torch
hyper = argparse.Namespace(gamma=0.5, step=2)
hyper.epochs = 5
parser = argparse.ArgumentParser()
parser.add_argument('--lr', type=float, default=0.1)
parser.add_argument('--epochs', type=int, default=100)
args = parser.parse_args(namespace=hyper)
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=args.lr)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, args.step, gamma=args.gamma)
for _ in range(args.epochs):
    optimizer.step()
    scheduler.step()
