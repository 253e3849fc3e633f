import torch
curmodel = torch.nn.Linear(4, 2)
myoptimizer = torch.optim.SGD(curmodel.parameters(), lr=0.1)
curscheduler = torch.optim.lr_scheduler.MultiStepLR(myoptimizer, milestones=[2, 4], gamma=0.1)
for _the_epoch in range(6):
    curscheduler.step(_the_epoch)
    for _ in range(3):
        myoptimizer.step()
