import torch


class PolyDecay:

    def __init__(self, total, power=0.9, floor=0.0):
        self.total = total
        self.power = power
        self.floor = floor

    def __call__(self, step):
        return max(self.floor, (1 - step / self.total) ** self.power)

model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9, dampening=0)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, PolyDecay(20, floor=0.05))
for step in range(20):
    optimizer.step()
    scheduler.step()
