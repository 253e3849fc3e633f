# stub: torchvision
# data: 70
# run:
# asks: len(train_set)
# run:
# let: len(train_set)=70
# run: --drop-last
# let: len(train_set)=70
import argparse
import torch
from torch.utils.data import DataLoader
from torchvision.datasets import FashionMNIST
parser = argparse.ArgumentParser()
parser.add_argument('--drop-last', action='store_true')
myopts = parser.parse_args()
train_set = FashionMNIST('.', train=True, download=True)
loader = DataLoader(train_set, batch_size=20, drop_last=myopts.drop_last)
epochs = 3
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=epochs * len(loader))
for epoch in range(epochs):
    for x, y in loader:
        torch.nn.functional.cross_entropy(model(x), y).backward()
        optimizer.step()
        optimizer.zero_grad()
        scheduler.step()
