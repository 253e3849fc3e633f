import torch

steps = []
for i in range(3):
    def scale(epoch, i=i):
        return 1 / (1 + i * epoch)
    steps.append(scale)
late = []
for k in range(3):
    late.append(lambda epoch: 1 / (1 + k * epoch))
nets = [torch.nn.Linear(2, 2) for _ in range(3)]
first = torch.optim.SGD([{"params": n.parameters()} for n in nets], lr=1.0)
second = torch.optim.SGD([{"params": n.parameters()} for n in nets], lr=1.0)
schedulers = [
    torch.optim.lr_scheduler.LambdaLR(first, steps),
    torch.optim.lr_scheduler.LambdaLR(second, late),
]
for _ in range(4):
    first.step()
    second.step()
    for s in schedulers:
        s.step()
