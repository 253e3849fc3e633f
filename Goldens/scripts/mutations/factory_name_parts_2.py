import torch


def parse(spec):
    """'cos-100-warm-10' and the like."""
    kind, *rest = spec.lower().split('-')
    options = dict(zip(rest[1::2], map(int, rest[2::2]))) if len(rest) <= 1 else {}
    return (kind, int(rest[0]), options)

model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.3)
kind, length, options = parse('COS-12-warm-3')
if kind.startswith('cos'):
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, length - options.get('warm', 0))
elif kind.endswith('step'):
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, length)

if 'warm' in options:
    ramp = torch.optim.lr_scheduler.LinearLR(optimizer, 1 / 4, total_iters=options['warm'])
    scheduler = torch.optim.lr_scheduler.SequentialLR(optimizer, [ramp, scheduler], [options['warm']])

for _ in range(length):
    optimizer.step()
    scheduler.step()
