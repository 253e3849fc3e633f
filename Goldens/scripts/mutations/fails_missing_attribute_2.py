import argparse
import torch
parser = argparse.ArgumentParser()
parser.add_argument('--weight-decay', type=float, default=0.0001)
parser.add_argument('--lr', type=float, default=0.075)
mainargs = parser.parse_args()
optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), mainargs.lr, weight_decay=mainargs.wd)
optimizer.step()
