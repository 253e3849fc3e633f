# run: train
# run: train --lr 0.7
# run: finetune --lr 0.01 --epochs 3
# run:
# run: evaluate
import argparse
import torch


def train(args):
    fit(args.lr, args.epochs, torch.optim.lr_scheduler.ExponentialLR, gamma=0.72)


def finetune(args):
    fit(args.lr, args.epochs, torch.optim.lr_scheduler.CosineAnnealingLR, T_max=args.epochs)


def fit(lr, epochs, scheduler_class, **options):
    model = torch.nn.Linear(4, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    scheduler = scheduler_class(optimizer, **options)
    for epoch in range(epochs):
        optimizer.step()
        scheduler.step()

parser = argparse.ArgumentParser()
commands = parser.add_subparsers(dest='command', required=True)
first = commands.add_parser('train', help='from nothing')
first.add_argument('--lr', type=float, default=0.5)
first.add_argument('--epochs', type=int, default=5)
first.set_defaults(run=train)
second = commands.add_parser('finetune', help='from a checkpoint')
second.add_argument('--lr', type=float, default=0.05)
second.add_argument('--epochs', type=int, default=4)
second.set_defaults(run=finetune)
args = parser.parse_args()
args.run(args)
