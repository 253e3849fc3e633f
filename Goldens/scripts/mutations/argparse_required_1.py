# run:
# run: --lr 0.1
# run: --lr 0.1 data
# run: data --lr=3e-2 --epochs 2
import argparse
import torch
parser = argparse.ArgumentParser()
parser.add_argument('data', help='folder of the pictures')
parser.add_argument('--lr', required=True, type=float)
parser.add_argument('--epochs', type=int, default=4)
args = parser.parse_args()
model = torch.nn.Linear(4, 2)
myoptimizer = torch.optim.SGD(model.parameters(), lr=args.lr)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(myoptimizer, T_max=args.epochs, eta_min=args.lr / 100)
for the_epoch in range(args.epochs):
    myoptimizer.step()
    scheduler.step()
