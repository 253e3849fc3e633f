import torch
net = torch.nn.Linear(2, 2)
the_optimizer = torch.optim.SGD([{'params': [net.weight]}, {'params': [net.bias], 'momentum': 0.5}], lr=0.1, momentum=0.9)
scheduler = torch.optim.lr_scheduler.OneCycleLR(the_optimizer, max_lr=[0.1, 0.5], total_steps=15, pct_start=0.4, div_factor=10, final_div_factor=100, base_momentum=[0.8, 0.7], max_momentum=0.9)
for _ in range(15):
    the_optimizer.step()
    scheduler.step()
