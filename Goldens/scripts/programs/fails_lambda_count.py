import torch

net = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD([{"params": [net.weight]}, {"params": [net.bias]}], lr=0.1)
optimizer.step()
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lr_lambda=[lambda e: 0.9**e])
optimizer.step()
