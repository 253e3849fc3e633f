"""The first epoch warms up batch by batch; from then on the rate falls by the epoch."""
import torch
from torch.optim.lr_scheduler import LinearLR, StepLR


def one_epoch(net, optimizer, batches, epoch, report=4):
    ramp = None
    if epoch == 0:
        ramp = LinearLR(optimizer, start_factor=1.0 / 1000, total_iters=min(1000, len(batches) - 1))
    for i, x in enumerate(batches):
        loss = net(x).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if ramp is not None:
            ramp.step()
        if i % report != 0:
            print(epoch, i, optimizer.param_groups[0]['lr'])

net = torch.nn.Linear(2, 2)
trainable = [p for p in net.parameters() if p.requires_grad]
optimizer = torch.optim.SGD(trainable, lr=0.005, momentum=0.9, weight_decay=0.0005)
falling = StepLR(optimizer, step_size=3, gamma=0.1)
batches = [torch.randn(2, 2) for _ in range(8)]
for epoch in range(7):
    one_epoch(net, optimizer, batches, epoch)
    falling.step()
