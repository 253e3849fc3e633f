from math import *
import torch as th
import torch.nn as nn
from torch.optim import *
from torch.optim import lr_scheduler as sched
from torch.optim.lr_scheduler import CosineAnnealingLR as Cosine


def train():
    import torch.optim.lr_scheduler as late
    from torch.optim.lr_scheduler import LinearLR
    model = nn.Linear(2, 2)
    opt = SGD(model.parameters(), lr=sqrt(0.04))
    warm = LinearLR(opt, 0.5, total_iters=5)
    main = Cosine(opt, 4)
    both = late.SequentialLR(opt, [warm, main], [2])
    other = Adam(nn.Linear(1, 1).parameters(), lr=exp(-3))
    decay = sched.ExponentialLR(other, cos(0.5))
    for _ in range(6):
        opt.step()
        other.step()
        both.step()
        decay.step()

train()
