import torch


class TentWithTail:
    """Rate up and down while the momentum goes down and up; then a slow tail."""

    def __init__(self, length, top, divide=10, tail=0.1, momenta=(0.85, 0.95)):
        self.half = int(length * (1 - tail) / 2)
        self.length, self.top, self.divide = (length, top, divide)
        self.calm, self.quick = (momenta[1], momenta[0])
        self.n = 0

    def height(self):
        """0 at the foot of the tent, 1 at its top, None in the tail."""
        if self.n <= self.half:
            return self.n / self.half
        if self.n > 2 * self.half:
            return 2 - self.n / self.half
        return None

    def advance(self, optimizer):
        self.n += 1
        height = self.height()
        foot = self.top / self.divide
        if height is None:
            left = (self.length - self.n) / (self.length - 2 * self.half)
            rate, momentum = (foot * (0.01 + 0.99 * left), self.calm)
        else:
            rate = foot + (self.top - foot) * height
            momentum = self.calm - (self.calm - self.quick) * height
        for group in optimizer.param_groups:
            group['lr'], group['momentum'] = (rate, momentum)
cycle = TentWithTail(40, top=0.8, tail=0.2)
model = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.95)
for _ in range(40):
    cycle.advance(optimizer)
    optimizer.step()
