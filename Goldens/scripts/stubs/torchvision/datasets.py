"""As many random pictures as STUB_SAMPLES says: of the training set, then of the test set."""
import os

import torch


class Pictures(torch.utils.data.Dataset):
    def __init__(self, root, train=True, transform=None, download=False, **keywords):
        samples = os.environ["STUB_SAMPLES"].split()
        self.count = int(samples[0 if train else -1])

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        return torch.rand(4), index % 2


class MNIST(Pictures):
    pass


class FashionMNIST(Pictures):
    pass


class CIFAR10(Pictures):
    pass


class CIFAR100(Pictures):
    pass


class ImageFolder(Pictures):
    def __init__(self, root, transform=None):
        super().__init__(root, train="val" not in str(root))
