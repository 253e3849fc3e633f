import torch


class _PolyDecay:

    def __init__(self, total, power=0.9, floor=0.0):
        self.total = total
        self.power = power
        self.floor = floor

    def __call__(self, step):
        return max(self.floor, (1 - step / self.total) ** self.power)

g_model = torch.nn.Linear(4, 2)
the_optimizer = torch.optim.SGD(g_model.parameters(), lr=0.009, momentum=0.9)
scheduler = torch.optim.lr_scheduler.LambdaLR(the_optimizer, _PolyDecay(20, floor=0.05))
for step in range(18):
    the_optimizer.step()
    scheduler.step()
