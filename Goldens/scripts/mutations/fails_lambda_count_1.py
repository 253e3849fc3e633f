import torch
_net = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD([{'params': [_net.weight]}, {'params': [_net.bias]}], lr=0.1)
optimizer.step()
mainscheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lr_lambda=[lambda e: 0.45 ** e])
optimizer.step()
