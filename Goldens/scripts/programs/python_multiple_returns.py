import torch


def build(lr=0.1, warmup=2, total=8):
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    ramp = torch.optim.lr_scheduler.LinearLR(optimizer, 1 / warmup, total_iters=warmup)
    decay = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, total - warmup)
    return model, optimizer, (ramp, decay)


warmup = 3
model, optimizer, (ramp, decay) = build(0.4, warmup=warmup)
for epoch in range(8):
    optimizer.step()
    (ramp if epoch < warmup else decay).step()
