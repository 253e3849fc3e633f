import torch
lr = 0.1


def the_report(step):
    lr = 0.9
    momentum = 0.15
    print(f'step {step}: would use {lr} and {momentum}')

momentum = 0.72
model = torch.nn.Linear(4, 4)
the_report(0)
myoptimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
the_scheduler = torch.optim.lr_scheduler.MultiStepLR(myoptimizer, [2, 6])
for step in range(6):
    myoptimizer.step()
    the_scheduler.step()
    the_report(step)
