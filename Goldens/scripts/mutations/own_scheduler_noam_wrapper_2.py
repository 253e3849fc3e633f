import torch


class WarmOptimizer:
    """An optimizer that is told its rate by a counter of its own."""

    def __init__(self, inner, width, warmup, scale=1.0):
        self.inner = inner
        self.width, self.warmup, self.scale = (width, warmup, scale)
        self.updates = 0

    @property
    def rate(self):
        n = max(self.updates, 1)
        return self.scale / self.width ** 0.5 * min(1 / n ** 0.5, n / self.warmup ** 1.5)

    def step(self):
        self.updates += 1
        for _group in self.inner.param_groups:
            _group['lr'] = self.rate
        self.inner.step()

    def __getattr__(self, name):
        return getattr(self.inner, name)

model = torch.nn.Linear(2, 2)
optimizer = WarmOptimizer(torch.optim.Adam(model.parameters(), betas=(0.9, 0.882)), width=64, warmup=6, scale=2.0)
for _ in range(20):
    optimizer.zero_grad()
    model(torch.randn(1, 2)).mean().backward()
    optimizer.step()
