# run: 0.1
# run: -- -0.1
import argparse

import torch

parser = argparse.ArgumentParser()
parser.add_argument("lr", type=float)
lr = parser.parse_args().lr
optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=lr)
optimizer.step()
