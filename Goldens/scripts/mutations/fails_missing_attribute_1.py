import argparse
import torch
parser = argparse.ArgumentParser()
parser.add_argument('--weight-decay', type=float, default=0.0001)
parser.add_argument('--lr', type=float, default=0.05)
args = parser.parse_args()
optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), args.lr, weight_decay=args.wd)
optimizer.step()
