# stub: torchvision
# data: 24 8
# run:
# asks: len(loaders["train"])
# run:
# let: len(loaders["train"])=3
# run:
# data: 41 8
# let: len(loaders["train"])=6
import copy
import time
from pathlib import Path

import torch
from torch import nn
from torch.optim.lr_scheduler import StepLR
from torch.utils.data import DataLoader
from torchvision import datasets, models, transforms

ROOT = Path("data/birds")
PHASES = ("train", "val")
prepare = transforms.Compose([transforms.Resize(256), transforms.ToTensor()])
sets = {phase: datasets.ImageFolder(ROOT / phase, prepare) for phase in PHASES}
loaders = {phase: DataLoader(sets[phase], batch_size=8, shuffle=phase == "train") for phase in PHASES}


def fit(net, optimizer, scheduler, epochs):
    begun, kept, record = time.time(), copy.deepcopy(net.state_dict()), -1.0
    for epoch in range(epochs):
        for phase, loader in loaders.items():
            training = phase == "train"
            net.train(training)
            right = 0
            for pictures, kinds in loader:
                with torch.set_grad_enabled(training):
                    scores = net(pictures)
                    loss = nn.functional.cross_entropy(scores, kinds)
                if training:
                    optimizer.zero_grad()
                    loss.backward()
                    optimizer.step()
                right += (scores.argmax(1) == kinds).sum().item()
            share = right / len(sets[phase])
            if training:
                scheduler.step()
            elif share > record:
                record, kept = share, copy.deepcopy(net.state_dict())
    print(f"{record:.1%} after {time.time() - begun:.0f} s")
    net.load_state_dict(kept)
    return net


net = models.resnet18(weights="IMAGENET1K_V1")
net.fc = nn.Linear(net.fc.in_features, 2)
optimizer = torch.optim.SGD(net.parameters(), lr=0.001, momentum=0.9)
fit(net, optimizer, StepLR(optimizer, step_size=3, gamma=0.1), epochs=7)
