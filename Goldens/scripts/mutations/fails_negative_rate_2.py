# run: 0.1
# run: -- -0.1
import argparse
import torch
_parser = argparse.ArgumentParser()
_parser.add_argument('lr', type=float)
lr = _parser.parse_args().lr
myoptimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=lr)
myoptimizer.step()
