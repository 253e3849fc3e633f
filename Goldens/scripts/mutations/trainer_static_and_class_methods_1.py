import torch


class curmyExperiment:
    defaults = {'lr': 0.05, 'gamma': 0.8}

    def __init__(self, lr, gamma, epochs):
        self.lr, self.gamma, self.epochs = (lr, gamma, epochs)
        self.net = torch.nn.Linear(3, 1)
        self.opt = torch.optim.SGD(self.net.parameters(), lr=self.lr)
        self.sched = torch.optim.lr_scheduler.LambdaLR(self.opt, lambda e: self.factor(e, self.gamma))

    @classmethod
    def quick(cls, **changes):
        return cls(**{**cls.defaults, 'epochs': 5, **changes})

    @staticmethod
    def factor(epoch, gamma):
        return gamma ** max(0, epoch - 1)

    def __call__(self):
        for _ in range(self.epochs):
            self.opt.step()
            self.sched.step()
        return self.sched.get_last_lr()[0]

_g_experiment = curmyExperiment.quick(gamma=0.5)
myfinal = _g_experiment()
assert myfinal < curmyExperiment.defaults['lr'], myfinal
