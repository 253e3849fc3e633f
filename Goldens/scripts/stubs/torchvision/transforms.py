"""Transforms that change nothing."""


def nothing(*arguments, **keywords):
    return None


Compose = ToTensor = Normalize = RandomCrop = RandomHorizontalFlip = nothing
Resize = CenterCrop = RandomResizedCrop = RandomRotation = nothing
