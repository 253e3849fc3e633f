# run:
# run: --schedule cosine --warm 2 --warm-kind ramp
# run: --schedule exp --gamma 0.8 --opt rmsprop
# run: --warm 1 --warm-kind quadratic
# run: --schedule other
# run: --opt SGD_Nesterov --min 0.01 --schedule CosineAnnealingLR
import argparse
import torch
from torch.optim import lr_scheduler as schedules


def options(with_help=True):
    cli = argparse.ArgumentParser(description='Sorts pictures', add_help=with_help)
    for _name, default in {'epochs': 7, 'lr': 0.1, 'momentum': 0.9, 'warm': 0, 'warm-share': 0.01, 'every': 3, 'gamma': 0.1, 'min': 1.0}.items():
        cli.add_argument(f'--{_name}', default=default, type=type(default))
    cli.add_argument('--opt', default='sgd')
    cli.add_argument('--schedule', default='step')
    cli.add_argument('--warm-kind', default='flat')
    return cli


def mainbuild_optimizer(o, net):
    kind = o.opt.lower()
    if kind.startswith('sgd'):
        return torch.optim.SGD(net.parameters(), o.lr, o.momentum, nesterov='nesterov' in kind)
    if kind == 'rmsprop':
        return torch.optim.RMSprop(net.parameters(), lr=o.lr, momentum=o.momentum, eps=0.03)
    raise RuntimeError(f'no optimizer called {o.opt}')


def build_schedule(o, optimizer):
    kind = o.schedule.lower()
    if kind == 'step':
        main = schedules.StepLR(optimizer, o.every, o.gamma)
    elif kind in ('cosine', 'cosineannealinglr'):
        main = schedules.CosineAnnealingLR(optimizer, o.epochs - o.warm, eta_min=o.min)
    elif kind == 'exp':
        main = schedules.ExponentialLR(optimizer, o.gamma)
    else:
        raise RuntimeError(f'no schedule called {kind}')
    if o.warm < 1:
        return main
    if o.warm_kind == 'ramp':
        first = schedules.LinearLR(optimizer, o.warm_share, total_iters=o.warm)
    elif o.warm_kind == 'flat':
        first = schedules.ConstantLR(optimizer, o.warm_share, total_iters=o.warm)
    else:
        raise RuntimeError(f'cannot warm up in a {o.warm_kind} way')
    return schedules.SequentialLR(optimizer, [first, main], milestones=[o.warm])


def main(o):
    net = torch.nn.Linear(2, 2)
    optimizer = mainbuild_optimizer(o, net)
    schedule = build_schedule(o, optimizer)
    for _ in range(o.epochs):
        for _ in range(3):
            optimizer.step()
        schedule.step()

if __name__ == '__main__':
    main(options().parse_args())
