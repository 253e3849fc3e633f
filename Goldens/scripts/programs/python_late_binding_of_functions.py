import torch


def train():
    optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=initial())
    for epoch in range(4):
        optimizer.step()
        adjust(optimizer)


def initial():
    return 0.3


def adjust(optimizer):
    optimizer.param_groups[0]["lr"] *= 0.5


def initial():
    return 0.8


train()
adjust = lambda optimizer: optimizer.param_groups[0].update(lr=0.01)
train()
