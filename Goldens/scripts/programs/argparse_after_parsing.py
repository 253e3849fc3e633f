# run:
# run: --batch-size 512
# run: --batch-size 512 --no-scale-lr --epochs 8
# run: --lr 0.2 --warmup-epochs 0
import argparse

import torch

parser = argparse.ArgumentParser()
parser.add_argument("--batch-size", type=int, default=128)
parser.add_argument("--lr", type=float, default=0.1)
parser.add_argument("--scale-lr", action=argparse.BooleanOptionalAction, default=True)
parser.add_argument("--epochs", type=int, default=6)
parser.add_argument("--warmup-epochs", type=int, default=2)
args = parser.parse_args()

if args.scale_lr:
    args.lr = args.lr * args.batch_size / 256
args.decay_epochs = args.epochs - args.warmup_epochs
setattr(args, "min_lr", args.lr * 0.01)
print(vars(args))

model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=args.lr, momentum=0.9)


def factor(epoch):
    if epoch < args.warmup_epochs:
        return (epoch + 1) / (args.warmup_epochs + 1)
    done = (epoch - args.warmup_epochs) / args.decay_epochs
    return args.min_lr / args.lr + (1 - args.min_lr / args.lr) * (1 - done)


scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, factor)
for epoch in range(args.epochs):
    for _ in range(2):
        optimizer.step()
    scheduler.step()
