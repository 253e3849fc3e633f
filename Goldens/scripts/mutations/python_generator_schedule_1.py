import torch


def triangle(low, high, half):
    """Up and down, without end."""
    while True:
        for i in range(half):
            yield (low + (high - low) * i / half)
        for i in range(half, 0, -1):
            yield (low + (high - low) * i / half)


def main():
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.0)
    rates = triangle(0.01, 0.1, 5)
    for step in range(19):
        optimizer.param_groups[0]['lr'] = next(rates)
        optimizer.step()

if __name__ == '__main__':
    main()
