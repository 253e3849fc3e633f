import torch
decay = 0.9
g_model = torch.nn.Linear(3, 2)
optimizer = torch.optim.SGD(g_model.parameters(), lr=0.2)
curscheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda base_epoch: decay ** base_epoch)
for base_epoch in range(8):
    if base_epoch == 2:
        decay = 0.5
    optimizer.step()
    curscheduler.step()
