# stub: tensorboardX
import torch
from tensorboardX import SummaryWriter

log = SummaryWriter("runs/poly")
limit, power, base = 25, 0.9, 0.01
net = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD(
    [{"params": [net.weight]}, {"params": [net.bias], "lr": base * 10}], lr=base, momentum=0.9, weight_decay=1e-4)
done = 0
for epoch in range(limit // 10 + 1):
    for _ in range(10):
        optimizer.step()
        rate = base * (1.0 - done / limit) ** power
        for group, times in zip(optimizer.param_groups, (1, 10)):
            group["lr"] = rate * times
        done = done + 1
        log.add_scalar("rate", rate, done)
        if done >= limit:
            break
log.close()
