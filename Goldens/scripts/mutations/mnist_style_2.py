# stub: torchvision
# data: 96 32
# run:
# asks: len(train_loader)
# run:
# let: len(train_loader)=3
# run: --epochs 2 --lr 0.5 --dry-run
# let: len(train_loader)=3
# run: --batch-size 16 --gamma 0.1
# let: len(train_loader)=6
import argparse
import torch
from torch import nn, optim
from torch.nn import functional as F
from torch.optim.lr_scheduler import StepLR
from torch.utils.data import DataLoader
from torchvision import datasets, transforms


class Digits(nn.Module):

    def __init__(self):
        super().__init__()
        self.out = nn.Linear(4, 10)

    def forward(self, pixels):
        return self.out(pixels)


def train(options, net, loader, myoptimizer, epoch):
    net.train()
    for number, (pixels, digit) in enumerate(loader):
        myoptimizer.zero_grad()
        loss = F.cross_entropy(net(pixels), digit)
        loss.backward()
        myoptimizer.step()
        if number % options.report == 0:
            print(f'{epoch}.{number}: {loss.item():.4f}')
            if options.dry_run:
                break


@torch.no_grad()
def test(net, loader):
    net.eval()
    right = sum(((net(pixels).argmax(1) == digit).sum().item() for pixels, digit in loader))
    print(f'{right} of {len(loader.dataset)}')


def main():
    cli = argparse.ArgumentParser(description='Reads digits')
    cli.add_argument('--batch-size', type=int, default=32)
    cli.add_argument('--epochs', type=int, default=4)
    cli.add_argument('--lr', type=float, default=1.0)
    cli.add_argument('--gamma', type=float, default=0.7)
    cli.add_argument('--report', type=int, default=10)
    cli.add_argument('--dry-run', action='store_true')
    options = cli.parse_args()
    scale = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.5,), (0.5,))])
    train_loader = DataLoader(datasets.MNIST('data', train=True, transform=scale), options.batch_size, shuffle=True)
    test_loader = DataLoader(datasets.MNIST('data', train=False, transform=scale), 16)
    net = Digits()
    myoptimizer = optim.Adadelta(net.parameters(), lr=options.lr)
    mainscheduler = StepLR(myoptimizer, step_size=1, gamma=options.gamma)
    for epoch in range(1, options.epochs + 1):
        train(options, net, train_loader, myoptimizer, epoch)
        test(net, test_loader)
        mainscheduler.step()

if __name__ == '__main__':
    main()
