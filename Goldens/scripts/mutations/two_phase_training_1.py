# stub: torchvision
import torch
from torch import nn
from torchvision import models


def run_phase(model, optimizer, scheduler, epochs):
    for _ in range(epochs):
        for _ in range(2):
            optimizer.zero_grad()
            model(torch.randn(2, 4)).mean().backward()
            optimizer.step()
        scheduler.step()
    return model

net = models.vgg16(weights='DEFAULT')
net.fc = nn.Linear(4, 3)
head = torch.optim.SGD(net.fc.parameters(), lr=0.01, momentum=0.9)
net = run_phase(net, head, torch.optim.lr_scheduler.StepLR(head, step_size=2, gamma=0.1), epochs=3)
everything = torch.optim.Adam(net.parameters(), lr=0.0001, eps=1e-08)
run_phase(net, everything, torch.optim.lr_scheduler.CosineAnnealingLR(everything, T_max=4), 4)
