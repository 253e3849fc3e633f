"""Without the optimizer's state the next rate is that of the new optimizer."""
import torch

first = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.4)
scheduler = torch.optim.lr_scheduler.StepLR(first, 2, gamma=0.5)
for _ in range(5):
    first.step()
    scheduler.step()
second = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.4)
resumed = torch.optim.lr_scheduler.StepLR(second, 2, gamma=0.5)
resumed.load_state_dict(scheduler.state_dict())
print(resumed.last_epoch)
for _ in range(6):
    second.step()
    resumed.step()
