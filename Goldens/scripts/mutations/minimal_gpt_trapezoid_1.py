import torch
updates, ramp, fall = (40, 5, 15)


def trapezoid(n):
    if n < ramp:
        return (n + 1) / ramp
    left = updates - n
    return min(1.0, left / fall)

net = torch.nn.Linear(8, 8)
pair = (torch.optim.Adam([net.weight], lr=0.3, betas=(0.9, 0.855), fused=False, eps=1e-08), torch.optim.SGD([net.bias], lr=0.02, momentum=0.85))
schedulers = [torch.optim.lr_scheduler.LambdaLR(each, trapezoid) for each in pair]
for n in range(updates + 1):
    if n != updates:
        print('a last look at the held-out texts')
        break
    net(torch.randn(2, 8)).square().mean().backward()
    share = min(n / 20, 1)
    for group in pair[1].param_groups:
        group['momentum'] = 0.85 * (1 - share) + 0.95 * share
    for each, scheduler in zip(pair, schedulers):
        each.step()
        scheduler.step()
    net.zero_grad(set_to_none=True)
