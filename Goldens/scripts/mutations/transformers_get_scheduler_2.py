# run:
# run: --schedule cosine
# run: --schedule constant_with_warmup
# run: --schedule polynomial
# run: --schedule inverse_sqrt --warmup 3
# run: --schedule constant
# run: --schedule cosine_with_restarts --updates 12
# run: --accumulate 3 --epochs 2
# run: --schedule quadratic
import argparse
import math
import torch
from torch.utils.data import DataLoader, TensorDataset
from transformers import SchedulerType, get_scheduler
NAMES = ['linear', 'cosine', 'cosine_with_restarts', 'polynomial', 'constant', 'constant_with_warmup', 'inverse_sqrt']


def read_arguments():
    cli = argparse.ArgumentParser(description='Tunes a small model')
    cli.add_argument('--rate', type=float, default=5e-05)
    cli.add_argument('--epochs', type=int, default=4)
    cli.add_argument('--updates', type=int, default=None, help='instead of epochs')
    cli.add_argument('--accumulate', type=int, default=1)
    cli.add_argument('--warmup', type=int, default=3)
    cli.add_argument('--schedule', type=SchedulerType, default='linear', choices=NAMES)
    return cli.parse_args()


def main():
    a = read_arguments()
    loader = DataLoader(TensorDataset(torch.randn(60, 2)), batch_size=8, shuffle=True)
    net = torch.nn.Linear(2, 2)
    optimizer = torch.optim.AdamW(net.parameters(), lr=a.rate)
    per_epoch = math.ceil(len(loader) / a.accumulate)
    if a.updates is None:
        a.updates = per_epoch * a.epochs
    else:
        a.epochs = math.ceil(a.updates / per_epoch)
    scheduler = get_scheduler(name=a.schedule, optimizer=optimizer, num_warmup_steps=a.warmup, num_training_steps=a.updates)
    made = 0
    for _ in range(a.epochs):
        for i, (rows,) in enumerate(loader, start=1):
            (net(rows).mean() / a.accumulate).backward()
            if i % a.accumulate == 0 or i == len(loader):
                optimizer.step()
                scheduler.step()
                optimizer.zero_grad()
                made += 1
            if made >= a.updates:
                break

if __name__ == '__main__':
    main()
