# run:
# run: -e 4 --learning-rate 0.3
# run: -e4 -m 0.5
# run: --learn 0.05 --epochs=3
# run: -x
import argparse
import torch
parser = argparse.ArgumentParser(formatter_class=argparse.ArgumentDefaultsHelpFormatter)
parser.add_argument('-e', '--epochs', default=6, type=int)
parser.add_argument('--learning-rate', '--lr', dest='base_lr', default=0.03, type=float)
parser.add_argument('-m', '--momentum', default=0.9, type=float)
parser.add_argument('-v', '--verbose', action='count', default=0)
opt = parser.parse_args()
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), opt.base_lr, momentum=opt.momentum, weight_decay=0)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda e: 1 - e / opt.epochs)
for epoch in range(opt.epochs):
    optimizer.step()
    scheduler.step()
    if opt.verbose:
        print(epoch, scheduler.get_last_lr())
