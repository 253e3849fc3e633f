import torch
curnet = torch.nn.Linear(1, 1)
myopt = torch.optim.SGD(curnet.parameters(), lr=1.0)
for i in range(3):
    try:
        myopt.learning_rate *= 0.5
    except AttributeError:
        myopt.param_groups[0]['lr'] *= 0.25
    myopt.step()
