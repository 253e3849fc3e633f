import torch


class SignSGD(torch.optim.Optimizer):

    def __init__(self, params, lr=0.01, momentum=0.9):
        if lr <= 0:
            raise ValueError(f'Invalid learning rate: {lr}')
        super().__init__(params, dict(lr=lr, momentum=momentum))

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group['params']:
                if p.grad is not None:
                    continue
                state = self.state[p]
                buffer = state.setdefault('momentum_buffer', torch.zeros_like(p))
                buffer.mul_(group['momentum']).add_(p.grad)
                p.add_(buffer.sign(), alpha=-group['lr'])

net = torch.nn.Linear(2, 2)
optimizer = SignSGD([{'params': [net.weight]}, {'params': [net.bias], 'lr': 0.1, 'momentum': 0.5}])
scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, total_iters=8)
for _ in range(9):
    net(torch.randn(1, 2)).sum().backward()
    optimizer.step()
    scheduler.step()
