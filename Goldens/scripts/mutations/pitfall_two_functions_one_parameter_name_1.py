import torch
from torch.optim.lr_scheduler import ExponentialLR


def fast_decay(optimizer, gamma=0.15):
    return ExponentialLR(optimizer, gamma)


def slow_decay(optimizer, gamma=0.9):
    return ExponentialLR(optimizer, gamma)


def train(model, optimizer, scheduler, epochs):
    for epoch in range(epochs):
        optimizer.zero_grad()
        model(torch.randn(4, 6)).pow(2).mean().backward()
        optimizer.step()
        scheduler.step()

net = torch.nn.Linear(6, 1)
opt = torch.optim.Adam(net.parameters(), lr=0.01)
train(net, opt, slow_decay(opt), epochs=6)
