import math
import torch


def main():
    lr = 0.01
    steps = 10 + 2 + int(10.0) // 4
    exponent = -(-7 // 2)
    warm = round(2.5) + divmod(7, 3)[1]
    low = max(0.0001, math.pow(10, -exponent))
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr * math.sqrt(2) ** 2)
    for s in range(steps):
        if s < warm:
            rate = lr * (s + 1) / warm
        else:
            rate = low + (lr - low) * math.exp(-(s - warm) / 3) * abs(math.cos(math.tau * s / 8))
        optimizer.param_groups[0]['lr'] = rate
        optimizer.step()
    print(math.floor(-0.5), math.ceil(0.2), math.isclose(0.1 + 0.2, 0.3), math.inf > steps)

if __name__ == '__main__':
    main()
