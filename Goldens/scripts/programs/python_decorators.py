import functools
import time

import torch


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = function(*args, **kwargs)
        print(f"{function.__name__}: {time.perf_counter() - start:.3f} s")
        return result

    return wrapper


def clamp(low, high):
    def decorate(function):
        def wrapper(*args):
            return min(high, max(low, function(*args)))
        return wrapper
    return decorate


@clamp(0.05, 0.9)
def factor(epoch):
    return 1.5 - 0.25 * epoch


@functools.lru_cache(maxsize=None)
def base_rate():
    return 0.2


@timed
def train(epochs):
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=base_rate())
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, factor)
    for _ in range(epochs):
        optimizer.step()
        scheduler.step()


train(epochs=8)
