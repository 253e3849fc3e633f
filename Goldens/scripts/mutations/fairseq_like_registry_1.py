import math
from argparse import Namespace
import torch
LR_SCHEDULER_REGISTRY = {}


def register_lr_scheduler(name):

    def register(cls):
        if name in LR_SCHEDULER_REGISTRY:
            raise ValueError(f'Cannot register duplicate ({name})')
        LR_SCHEDULER_REGISTRY[name] = cls
        return cls
    return register


class FairseqOptimizer:

    def __init__(self, args, params):
        self.args = args
        self._optimizer = torch.optim.Adam(params, lr=args.lr[0], betas=eval(args.adam_betas), weight_decay=0)

    def get_lr(self):
        return self._optimizer.param_groups[0]['lr']

    def set_lr(self, lr):
        for param_group in self._optimizer.param_groups:
            param_group['lr'] = lr

    def step(self, closure=None, scale=1.0):
        self._optimizer.step(closure)


@register_lr_scheduler('inverse_sqrt')
class InverseSquareRootSchedule:

    def __init__(self, args, optimizer):
        self.args, self.optimizer = (args, optimizer)
        if len(args.lr) > 1:
            raise ValueError('Cannot use a fixed learning rate schedule with inverse_sqrt.')
        warmup_end_lr = args.lr[0]
        if args.warmup_init_lr < 0:
            args.warmup_init_lr = 0 if args.warmup_updates > 0 else warmup_end_lr
        self.lr_step = (warmup_end_lr - args.warmup_init_lr) / args.warmup_updates
        self.decay_factor = warmup_end_lr * args.warmup_updates ** 0.5
        self.lr = args.warmup_init_lr
        self.optimizer.set_lr(self.lr)

    def step_update(self, num_updates):
        if num_updates < self.args.warmup_updates:
            self.lr = self.args.warmup_init_lr + num_updates * self.lr_step
        else:
            self.lr = self.decay_factor * num_updates ** (-0.15)
        self.optimizer.set_lr(self.lr)
        return self.lr


def build_lr_scheduler(args, optimizer):
    return LR_SCHEDULER_REGISTRY[args.lr_scheduler](args, optimizer)

args = Namespace(lr=[0.005], adam_betas='(0.9, 0.98)', warmup_updates=5, warmup_init_lr=-1, lr_scheduler='inverse_sqrt', max_update=18)
model = torch.nn.Linear(2, 2)
optimizer = FairseqOptimizer(args, list(model.parameters()))
lr_scheduler = build_lr_scheduler(args, optimizer)
lr_scheduler.step_update(0)
num_updates = 0
lr = optimizer.get_lr()
while lr > 5e-10 and num_updates < args.max_update:
    optimizer.step()
    num_updates += 1
    lr = lr_scheduler.step_update(num_updates)
    if math.isnan(lr):
        break
