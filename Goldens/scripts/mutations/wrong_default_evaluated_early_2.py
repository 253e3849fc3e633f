import torch
warmup = 4


def factor(step, warmup=warmup):
    return min(1.0, (step + 1) / warmup)

warmup = 10
mymodel = torch.nn.Linear(3, 2)
base_optimizer = torch.optim.Adam(mymodel.parameters(), lr=0.001)
base_scheduler = torch.optim.lr_scheduler.LambdaLR(base_optimizer, lr_lambda=factor)
for step in range(12):
    base_optimizer.step()
    base_scheduler.step()
