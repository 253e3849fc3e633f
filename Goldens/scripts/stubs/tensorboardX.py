"""Writes nothing."""


class SummaryWriter:
    def __init__(self, logdir=None, **keywords):
        pass

    def add_scalar(self, tag, value, step=None):
        pass

    def close(self):
        pass
