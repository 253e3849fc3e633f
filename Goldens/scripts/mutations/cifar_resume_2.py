# stub: torchvision
# data: 60 20
# run:
# let: len(loader)=3
# run: --lr 0.01
# let: len(loader)=3
# run: --resume
# let: os.path.isdir("saved")=False
import argparse
import os
import torch
from torch import nn
from torch.optim.lr_scheduler import CosineAnnealingLR
from torch.utils.data import DataLoader
from torchvision.datasets import CIFAR10
cli = argparse.ArgumentParser(description='Small pictures')
cli.add_argument('--lr', default=0.1, type=float)
cli.add_argument('-r', '--resume', action='store_true', help='from the saved state')
options = cli.parse_args()
record, first = (0.0, 0)
loader = DataLoader(CIFAR10('./data', train=True), batch_size=25, shuffle=True)
held = DataLoader(CIFAR10('./data', train=False), batch_size=10)
net = nn.Linear(4, 2)
if options.resume:
    assert os.path.isdir('saved'), 'nothing saved yet'
    state = torch.load('saved/last.pt')
    net.load_state_dict(state['net'])
    record, first = (state['record'], state['epoch'])

loss_of = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=options.lr, momentum=0.9, weight_decay=0.0005, dampening=0)
scheduler = CosineAnnealingLR(optimizer, T_max=8)


def learn():
    total = 0.0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_of(net(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / len(loader)


def check(epoch):
    global record
    with torch.no_grad():
        right = sum((net(x).argmax(1).eq(y).sum().item() for x, y in held))
    if right > record:
        os.makedirs('saved', exist_ok=True)
        torch.save({'net': net.state_dict(), 'record': right, 'epoch': epoch}, 'saved/last.pt')
        record = right

for epoch in range(first, first + 8):
    print(epoch, learn())
    check(epoch)
    scheduler.step()
