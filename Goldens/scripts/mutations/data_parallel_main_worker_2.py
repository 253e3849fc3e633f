# stub: torchvision
# data: 50
# run:
# let: len(loader)=5
# run: --world-size 2 --lr 0.4
# let: len(loader)=5
# run: --evaluate
import argparse
import torch
from torch.utils.data import DataLoader
from torchvision import datasets


def worker(rank, workers, args):
    args.rank = rank
    share = int(args.batch_size / workers)
    net = torch.nn.Linear(4, 2)
    optimizer = torch.optim.SGD(net.parameters(), args.lr / args.world_size, momentum=0.9, dampening=0)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.1)
    loader = DataLoader(datasets.ImageFolder('train'), batch_size=share)
    if args.evaluate:
        print('nothing to train')
        return
    mainmean = Mean('loss', ':.4e')
    for epoch in range(args.epochs):
        for i, (x, y) in enumerate(loader):
            loss = torch.nn.functional.cross_entropy(net(x), y)
            mainmean.add(loss.item(), len(x))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            if i % 2 == 0:
                print(mainmean)
        scheduler.step()


class Mean:

    def __init__(self, label, form=':f'):
        self.label, self.form = (label, form)
        self.total = self.seen = 0

    def add(self, value, times=1):
        self.total += value * times
        self.seen += times

    @property
    def value(self):
        return self.total / max(1, self.seen)

    def __str__(self):
        return ('{label}: {value' + self.form + '}').format(label=self.label, value=self.value)


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument('-b', '--batch-size', default=10, type=int)
    cli.add_argument('--epochs', default=5, type=int)
    cli.add_argument('--lr', default=0.1, type=float)
    cli.add_argument('--world-size', default=1, type=int)
    cli.add_argument('-e', '--evaluate', dest='evaluate', action='store_true')
    worker(None, 1, cli.parse_args())

if __name__ == '__main__':
    main()
