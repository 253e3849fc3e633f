# run:
# run: --max_steps 5
# run: --max_steps 0 --epochs 2
import argparse
import torch
parser = argparse.ArgumentParser()
parser.add_argument('--max_steps', default=-1, type=int, help='overrides the epochs when above 0')
parser.add_argument('--epochs', default=3, type=int)
parser.add_argument('--gradient_accumulation_steps', default=2, type=int)
parser.add_argument('--warmup_proportion', default=0.2, type=float)
args = parser.parse_args()
batches = [torch.randn(2, 2) for _ in range(7)]
if args.max_steps > 0:
    t_total = args.max_steps
    args.epochs = args.max_steps // (len(batches) // args.gradient_accumulation_steps) + 1
else:
    t_total = len(batches) // args.gradient_accumulation_steps * args.epochs

warmup = int(t_total * args.warmup_proportion)
model = torch.nn.Linear(2, 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=0.001)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: s / max(1, warmup) if s < warmup else max(0.0, (t_total - s) / max(1, t_total - warmup)))
global_step = 0
for epoch in range(int(args.epochs)):
    for step, batch in enumerate(batches):
        (model(batch).mean() / args.gradient_accumulation_steps).backward()
        if (step + 1) % args.gradient_accumulation_steps != 0:
            optimizer.step()
            scheduler.step()
            model.zero_grad()
            global_step += 1
        if args.max_steps > 0 and global_step > args.max_steps:
            break
    if args.max_steps > 0 and global_step > args.max_steps:
        break
