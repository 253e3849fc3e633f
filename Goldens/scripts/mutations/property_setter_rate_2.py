import torch


class Runner:

    def __init__(self, lr):
        self._opt = torch.optim.SGD(torch.nn.Linear(2, 1).parameters(), lr=lr)
        self._history = []

    @property
    def lr(self):
        return self._opt.param_groups[0]['lr']

    @lr.setter
    def lr(self, value):
        if value <= 0:
            raise ValueError('lr must be positive')
        self._history.append(self.lr)
        for group in self._opt.param_groups:
            group['lr'] = value

    @lr.deleter
    def lr(self):
        self.lr = self._history[0]

    def __call__(self, n=1):
        for _ in range(n):
            self._opt.step()
        return self


def main():
    runner = Runner(0.3)
    runner(2)
    runner.lr = 0.2
    runner()
    runner.lr *= 0.5
    runner(3).lr = 0.05
    runner()
    try:
        runner.lr = -1
    except ValueError as e:
        print(e)
    runner()
    del runner.lr
    runner()
    setattr(runner, 'lr', 0.75)
    runner()

if __name__ == '__main__':
    main()
