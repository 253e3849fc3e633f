import torch

warmup = 4


def factor(step, warmup=warmup):
    return min(1.0, (step + 1) / warmup)


warmup = 10

model = torch.nn.Linear(3, 2)
optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lr_lambda=factor)
for step in range(12):
    optimizer.step()
    scheduler.step()
