"""A loop that knows nothing of rates: plug-ins, called in the order of their rank, set them."""
import torch


class Plugin:
    rank = 50

    def start(self, loop): ...

    def before_update(self, loop): ...

    def epoch_done(self, loop): ...


class RatePlugin(Plugin):
    rank = 10

    def __init__(self, by_epoch=True, warm="none", warm_updates=0, warm_share=0.1):
        self.by_epoch = by_epoch
        self.warm, self.warm_updates, self.warm_share = warm, warm_updates, warm_share

    def rate(self, base, time):
        raise NotImplementedError

    def start(self, loop):
        self.bases = [group.setdefault("initial_lr", group["lr"]) for group in loop.optimizer.param_groups]

    def share(self, done):
        if self.warm == "none" or done >= self.warm_updates:
            return 1.0
        if self.warm == "flat":
            return self.warm_share
        return self.warm_share + (1 - self.warm_share) * done / self.warm_updates

    def before_update(self, loop):
        time = loop.epochs if self.by_epoch else loop.updates
        for group, base in zip(loop.optimizer.param_groups, self.bases):
            group["lr"] = self.rate(base, time) * self.share(loop.updates)


class DropPlugin(RatePlugin):
    def __init__(self, at, factor=0.1, **rest):
        self.at, self.factor = at, factor
        super().__init__(**rest)

    def rate(self, base, time):
        for passed, limit in enumerate(self.at):
            if time < limit:
                break
        else:
            passed = len(self.at)
        return base * self.factor**passed


class Loop:
    def __init__(self, optimizer):
        self.optimizer = optimizer
        self.plugins = []
        self.epochs = self.updates = 0

    def add(self, *plugins):
        self.plugins = sorted([*self.plugins, *plugins], key=lambda p: p.rank)
        return self

    def tell(self, moment):
        for plugin in self.plugins:
            getattr(plugin, moment)(self)

    def run(self, epochs, batches):
        self.tell("start")
        while self.epochs < epochs:
            for _ in range(batches):
                self.tell("before_update")
                self.optimizer.step()
                self.updates += 1
            self.tell("epoch_done")
            self.epochs += 1


net = torch.nn.Linear(2, 2)
loop = Loop(torch.optim.SGD(net.parameters(), lr=0.02, momentum=0.9))
loop.add(Plugin(), DropPlugin([3, 4], warm="ramp", warm_updates=4, warm_share=0.001)).run(epochs=5, batches=3)
