import torch.nn as nn


class Small(nn.Module):
    def __init__(self, num_classes=2):
        super().__init__()
        self.features = nn.Linear(4, 4)
        self.fc = nn.Linear(4, num_classes)

    def forward(self, x):
        return self.fc(self.features(x))


def resnet18(weights=None, num_classes=2, **keywords):
    return Small(num_classes)


def resnet50(weights=None, num_classes=2, **keywords):
    return Small(num_classes)


def vgg16(weights=None, num_classes=2, **keywords):
    return Small(num_classes)
