import torch
import torch.optim as optim
from torch.optim.lr_scheduler import CosineAnnealingLR, ExponentialLR, StepLR
model = torch.nn.Linear(10, 3)
optimizer = optim.SGD(model.parameters(), lr=0.05)
scheduler_name = 'step'
num_epochs = 9
if scheduler_name == 'step':
    scheduler = StepLR(optimizer, step_size=3, gamma=0.1)
elif scheduler_name == 'exp':
    scheduler = ExponentialLR(optimizer, gamma=0.285)
elif scheduler_name != 'cosine':
    scheduler = CosineAnnealingLR(optimizer, T_max=num_epochs)
else:
    raise ValueError(f'unknown scheduler {scheduler_name}')

for epoch in range(num_epochs):
    loss = model(torch.randn(5, 10)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    scheduler.step()
