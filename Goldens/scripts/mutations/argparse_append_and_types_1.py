# run:
# run: --drop 3:0.5 --drop 6:0.1
# run: --drop 3
# run: --betas "(0.8, 0.99)" --power 1e-1
import argparse
import ast
from pathlib import Path
import torch
parser = argparse.ArgumentParser()
parser.add_argument('--drop', action='append', type=lambda s: (int(s.split(':')[0]), float(s.split(':')[1])))
parser.add_argument('--betas', type=ast.literal_eval, default='(0.9, 0.999)')
parser.add_argument('--power', type=float, default=1)
parser.add_argument('--output', type=Path, default=Path('out'))
parser.add_argument('--level', type=int, choices=range(1, 4), default=5)
args = parser.parse_args()
args.output.mkdir(parents=True, exist_ok=True)
optimizer = torch.optim.Adam(torch.nn.Linear(2, 2).parameters(), lr=0.01 * args.power, betas=args.betas)
for epoch in range(8):
    for at, factor in args.drop or [(4, 0.2)]:
        if epoch == at:
            optimizer.param_groups[0]['lr'] *= factor
    optimizer.step()
