import torch

net = torch.nn.Linear(1, 1)
opt = torch.optim.SGD(net.parameters(), lr=1.0)
for i in range(3):
    try:
        opt.learning_rate *= 0.5
    except AttributeError:
        opt.param_groups[0]["lr"] *= 0.25
    opt.step()
