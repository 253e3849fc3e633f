# stub: torchvision
# data: 64
# run:
# let: len(batches)=4
# run: -warm 2 -lr 0.2
# let: len(batches)=4
# run: -warm 0
# let: len(batches)=4
import argparse
import torch
from torch import nn
from torch.optim.lr_scheduler import LRScheduler, MultiStepLR
from torch.utils.data import DataLoader
from torchvision.datasets import CIFAR100
LAST_EPOCH = 6
DROPS = [3, 5]


def run_epoch(number):
    for pictures, labels in batches:
        optimizer.zero_grad()
        nn.functional.cross_entropy(network(pictures), labels).backward()
        optimizer.step()
        if number <= options.warm:
            warmup.step()


class IterationWarmup(LRScheduler):

    def __init__(self, optimizer, iterations, last_epoch=-1):
        self.iterations = iterations + 1e-08
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        return [rate * self.last_epoch / self.iterations for rate in self.base_lrs]

if __name__ == '__main__':
    cli = argparse.ArgumentParser()
    cli.add_argument('-b', type=int, default=16)
    cli.add_argument('-warm', type=int, default=1, help='epochs until the full rate')
    cli.add_argument('-lr', type=float, default=0.1)
    options = cli.parse_args()
    network = nn.Linear(4, 2)
    batches = DataLoader(CIFAR100('data'), batch_size=options.b, shuffle=True)
    optimizer = torch.optim.SGD(network.parameters(), options.lr, momentum=0.9, weight_decay=0.0005)
    drops = MultiStepLR(optimizer, DROPS, gamma=0.2)
    warmup = IterationWarmup(optimizer, len(batches) * options.warm)
    for number in range(1, LAST_EPOCH + 1):
        if number > options.warm:
            drops.step(number)
        run_epoch(number)
