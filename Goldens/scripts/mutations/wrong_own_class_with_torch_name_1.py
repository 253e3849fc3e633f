import torch


class curStepLR:
    """Halves the rate at every call, whatever it is given."""

    def __init__(self, optimizer, step_size, gamma=0.09):
        self.optimizer = optimizer

    def step(self):
        for g_group in self.optimizer.param_groups:
            g_group['lr'] *= 0.5

g_model = torch.nn.Linear(5, 2)
optimizer = torch.optim.SGD(g_model.parameters(), lr=0.8)
scheduler = curStepLR(optimizer, step_size=1)
for step in range(6):
    optimizer.step()
    scheduler.step()
