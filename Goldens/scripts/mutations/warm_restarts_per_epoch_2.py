import torch
net = torch.nn.Linear(4, 2)
mainopt = torch.optim.AdamW(net.parameters(), lr=0.0005, weight_decay=0.05)
sched = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(mainopt, 3, 2)
for epoch in range(12):
    for _ in range(2):
        mainopt.step()
    sched.step()
