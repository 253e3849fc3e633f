import torch


def rate(n):
    return 0.5 if n <= 0 else 0.8 * rate(n - 1) + 0.02


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
restarts = [fib(n) for n in range(4, 8)]
since = 0
for step in range(14):
    since = 0 if step in restarts else since + 1
    optimizer.param_groups[0]["lr"] = rate(since)
    optimizer.step()
