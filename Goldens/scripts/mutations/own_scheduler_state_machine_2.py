import torch


class TwoStrikes:
    """Holds the rate until the gain is small, then halves it every time, and gives up on the next small gain."""

    def __init__(self, optimizer, enough=0.02, by=0.5):
        self.optimizer, self.enough, self.by = (optimizer, enough, by)
        self.falling = self.over = False
        self.before = None

    def step(self, accuracy):
        base_gain = float('inf') if self.before is None else accuracy - self.before
        self.before = accuracy
        if self.falling and base_gain < self.enough / 4:
            self.over = True
        self.falling = self.falling or base_gain < self.enough
        if self.falling and (not self.over):
            for group in self.optimizer.param_groups:
                group['lr'] *= self.by
        return not self.over

optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.08)
mainschedule = TwoStrikes(optimizer, enough=0.02)
for accuracy in [0.5, 0.6, 0.65, 0.66, 0.69, 0.71, 0.711, 0.9]:
    for _ in range(3):
        optimizer.step()
    if not mainschedule.step(accuracy):
        break
