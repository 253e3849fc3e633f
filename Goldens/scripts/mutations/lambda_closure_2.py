import math
import torch


def cosine_with_warmup(warmup, total, floor=0.0):

    def factor(step):
        if step < warmup:
            return float(step) / float(max(1, warmup))
        progress = float(step - warmup) / float(max(1, total - warmup))
        return max(floor, 0.5 * (1.0 + math.cos(math.pi * progress)))
    return factor


def linear_with_warmup(warmup, total):
    return lambda step: step / warmup if step < warmup else max(0.0, (total - step) / (total - warmup))

model = torch.nn.Sequential(torch.nn.Linear(4, 4), torch.nn.Linear(4, 1))
optimizer = torch.optim.AdamW([{'params': model[0].parameters(), 'lr': 5e-05}, {'params': model[1].parameters(), 'lr': 0.001}])
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, [cosine_with_warmup(4, 20, floor=0.1), linear_with_warmup(2, 20)])
for step in range(22):
    optimizer.step()
    scheduler.step()
