# run:
# run: --name cosine
# run: --name plateau
# run: --name drops --epochs 5
# run: --name poly
import argparse
import torch
from torch.optim import lr_scheduler as ls


def get_scheduler(name, optimizer, **kwargs):
    """Makes the scheduler of that name; what it needs is among the keywords."""
    if name == 'flat-linear':
        flat, falling = (kwargs['flat'], kwargs['falling'])
        return ls.LambdaLR(optimizer, lambda e: 1.0 - max(0, e - flat) / (falling + 1))
    elif name == 'drops':
        return ls.MultiStepLR(optimizer, kwargs.get('at', [2, 3]), kwargs.get('by', 0.3))
    elif name == 'cosine':
        return ls.CosineAnnealingLR(optimizer, T_max=sum((kwargs[k] for k in ('flat', 'falling'))))
    elif name == 'plateau':
        return ls.ReduceLROnPlateau(optimizer, factor=0.2, threshold=0.01, patience=1)
    return NotImplementedError(name)
cli = argparse.ArgumentParser()
cli.add_argument('--name', default='flat-linear')
cli.add_argument('--epochs', type=int, default=10)
args = cli.parse_args()
optimizer = torch.optim.Adam(torch.nn.Linear(3, 1).parameters(), lr=0.0002)
scheduler = get_scheduler(args.name, optimizer, flat=4, falling=3)
losses = [1.0, 0.8, 0.79, 0.795, 0.81, 0.4, 0.4, 0.4]
for epoch in range(args.epochs):
    optimizer.step()
    if args.name == 'plateau':
        scheduler.step(losses[epoch])
    else:
        scheduler.step()
