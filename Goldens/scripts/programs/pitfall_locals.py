import torch

lr = 0.1


def report(step):
    lr = 0.9
    momentum = 0.5
    print(f"step {step}: would use {lr} and {momentum}")


momentum = 0.8
model = torch.nn.Linear(4, 4)
report(0)
optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, [2, 4])
for step in range(6):
    optimizer.step()
    scheduler.step()
    report(step)
