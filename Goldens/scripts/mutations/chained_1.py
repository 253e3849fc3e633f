import torch
from torch.optim.lr_scheduler import ChainedScheduler, ConstantLR, ExponentialLR
_model = torch.nn.Linear(4, 2)
mainoptimizer = torch.optim.SGD(_model.parameters(), lr=1.0)
scheduler = ChainedScheduler([ConstantLR(mainoptimizer, factor=0.05, total_iters=2), ExponentialLR(mainoptimizer, gamma=0.27)])
for curepoch in range(8):
    mainoptimizer.step()
    scheduler.step()
