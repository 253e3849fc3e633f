import torch
total = sum((n for n in (3, 4, 5)))
longest = max((len(word) for word in 'warm hold cooldown'.split()))
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD((p for p in model.parameters() if p.requires_grad), lr=0.18)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda e: 1.0 if any((e < limit for limit in (longest, 2))) else 0.1)
for _ in range(total):
    optimizer.step()
    scheduler.step()
