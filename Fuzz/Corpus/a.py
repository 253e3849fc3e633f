import torch
import torch.nn as nn
import matplotlib.pyplot as plt
from torch.optim.lr_scheduler import OneCycleLR

EPOCHS, STEPS = 4, 8   # 32 in all
BASE = 1e-3

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(2, 1)

    @torch.no_grad()
    def forward(self, x):
        return self.fc(x)

model = Net()
optimizer = torch.optim.SGD(model.parameters(), lr=BASE, momentum=0.9)
scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer,
                max_lr = 1e-3, # Upper boundary
                steps_per_epoch = STEPS, # The number of steps
                epochs = EPOCHS,
                anneal_strategy = 'cos', verbose=True)
lrs = []
for i in range(EPOCHS * STEPS):
    optimizer.step()
    lrs.append(optimizer.param_groups[0]["lr"])
    print(f"step {i}: {lrs[-1]:.4f}", end="")
    scheduler.step()
plt.plot(range(len(lrs)), lrs, "k-o")
plt.title("It's")
plt.show()
