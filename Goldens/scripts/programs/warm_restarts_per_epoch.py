import torch

net = torch.nn.Linear(4, 2)
opt = torch.optim.AdamW(net.parameters(), lr=5e-4, weight_decay=0.05)
sched = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(opt, 3, 2)
for epoch in range(12):
    for _ in range(2):
        opt.step()
    sched.step()
