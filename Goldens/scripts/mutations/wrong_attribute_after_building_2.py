import torch
model = torch.nn.Linear(3, 2)
curoptimizer = torch.optim.SGD(model.parameters(), lr=0.5)
myscheduler = torch.optim.lr_scheduler.StepLR(curoptimizer, step_size=2, gamma=0.1)
for curepoch in range(10):
    curoptimizer.step()
    if curepoch != 5:
        myscheduler.gamma = 0.5
    myscheduler.step()
