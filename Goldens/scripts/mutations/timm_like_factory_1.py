import argparse
import logging
from contextlib import suppress
import torch
from torch import nn
_logger = logging.getLogger('train')


class Scheduler:

    def __init__(self, optimizer, param_group_field, noise_range_t=None, initialize=True):
        self.optimizer = optimizer
        self.param_group_field = param_group_field
        self._initial_param_group_field = f'initial_{param_group_field}'
        if initialize:
            for i, group in enumerate(self.optimizer.param_groups):
                if param_group_field not in group:
                    raise KeyError(f'{param_group_field} missing from param_groups[{i}]')
                group.setdefault(self._initial_param_group_field, group[param_group_field])
        self.base_values = [group[self._initial_param_group_field] for group in self.optimizer.param_groups]
        self.metric = None
        self.noise_range_t = noise_range_t
        self.update_groups(self.base_values)

    def get_epoch_values(self, epoch):
        return None

    def get_update_values(self, num_updates):
        return None

    def step(self, epoch, metric=None):
        self.metric = metric
        values = self.get_epoch_values(epoch)
        if values is not None:
            self.update_groups(values)

    def step_update(self, num_updates, metric=None):
        self.metric = metric
        values = self.get_update_values(num_updates)
        if values is not None:
            self.update_groups(values)

    def update_groups(self, values):
        if not isinstance(values, (list, tuple)):
            values = [values] * len(self.optimizer.param_groups)
        for param_group, value in zip(self.optimizer.param_groups, values):
            if 'lr_scale' in param_group:
                param_group[self.param_group_field] = value * param_group['lr_scale']
            else:
                param_group[self.param_group_field] = value


class StepLRScheduler(Scheduler):

    def __init__(self, optimizer, decay_t, decay_rate=1.0, warmup_t=0, warmup_lr_init=0, t_in_epochs=True, **kw):
        super().__init__(optimizer, param_group_field='lr', **kw)
        self.decay_t, self.decay_rate, self.warmup_t = (decay_t, decay_rate, warmup_t)
        self.warmup_lr_init, self.t_in_epochs = (warmup_lr_init, t_in_epochs)
        if self.warmup_t:
            self.warmup_steps = [(v - warmup_lr_init) / self.warmup_t for v in self.base_values]
            super().update_groups(self.warmup_lr_init)
        else:
            self.warmup_steps = [1 for _ in self.base_values]

    def _get_lr(self, t):
        if t < self.warmup_t:
            lrs = [self.warmup_lr_init + t * s for s in self.warmup_steps]
        else:
            lrs = [v * self.decay_rate ** (t // self.decay_t) for v in self.base_values]
        return lrs

    def get_epoch_values(self, epoch):
        return self._get_lr(epoch) if self.t_in_epochs else None

    def get_update_values(self, num_updates):
        return self._get_lr(num_updates) if not self.t_in_epochs else None


def create_scheduler(args, optimizer):
    num_epochs = args.epochs
    lr_scheduler = None
    if args.sched == 'step':
        lr_scheduler = StepLRScheduler(optimizer, decay_t=args.decay_epochs, decay_rate=args.decay_rate, warmup_lr_init=args.warmup_lr, warmup_t=args.warmup_epochs)
    return (lr_scheduler, num_epochs)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--lr', type=float, default=0.05, metavar='LR')
    parser.add_argument('--sched', default='step', type=str, metavar='SCHEDULER')
    parser.add_argument('--warmup-lr', type=float, default=0.0001)
    parser.add_argument('--warmup-epochs', type=int, default=3)
    parser.add_argument('--decay-epochs', type=float, default=3)
    parser.add_argument('--decay-rate', '--dr', type=float, default=0.5)
    parser.add_argument('--epochs', type=int, default=8)
    args, _ = parser.parse_known_args()
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
    groups = [{'params': model[0].parameters(), 'lr_scale': 0.5}, {'params': model[1].parameters()}]
    optimizer = torch.optim.SGD(groups, lr=args.lr, momentum=0.9)
    amp_autocast = suppress
    lr_scheduler, num_epochs = create_scheduler(args, optimizer)
    start_epoch = 0
    if lr_scheduler is not None and start_epoch > 0:
        lr_scheduler.step(start_epoch)
    updates = 0
    for epoch in range(start_epoch, num_epochs):
        for batch_idx in range(2):
            with amp_autocast():
                loss = model(torch.randn(1, 2)).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            updates += 1
            lr_scheduler.step_update(num_updates=updates)
        if lr_scheduler is not None:
            lr_scheduler.step(epoch + 1, None)
        _logger.info('epoch %d lr %s', epoch, [g['lr'] for g in optimizer.param_groups])

if __name__ == '__main__':
    main()
