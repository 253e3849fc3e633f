import torch


class Warmup:
    step_num = 0

    def __init__(self, opt, n):
        self.opt, self.n = opt, n

    def step(self):
        Warmup.step_num += 1
        for g in self.opt.param_groups:
            g["lr"] = min(1.0, Warmup.step_num / self.n)
        self.opt.step()


a = Warmup(torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=1.0), 6)
b = Warmup(torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=1.0), 6)
for _ in range(4):
    a.step()
    b.step()
