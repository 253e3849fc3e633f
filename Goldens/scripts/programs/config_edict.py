import torch


class Settings(dict):
    """A dictionary whose keys are attributes as well."""

    def __getattr__(self, name):
        if name in self:
            return self[name]
        raise AttributeError(f"no setting called {name}")

    __setattr__ = dict.__setitem__


S = Settings(rate=1e-2)
S.epochs = 6
S.per_epoch = 3
S.warm = 1
S.power = 0.9


class WarmPoly:
    def __init__(self, settings):
        self.s = settings
        self.total = settings.epochs * settings["per_epoch"]
        self.warm = settings.warm * settings.per_epoch

    def at(self, update):
        if update < self.warm:
            return self.s.rate * (update / self.warm)
        return self.s.rate * (1 - update / self.total) ** self.s.power


net = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=S.rate, momentum=0.9)
policy = WarmPoly(S)
for epoch in range(S.epochs):
    for i in range(S.per_epoch):
        optimizer.step()
        now = epoch * S.per_epoch + i
        for k in range(len(optimizer.param_groups)):
            optimizer.param_groups[k]["lr"] = policy.at(now)
assert not hasattr(S, "missing")
