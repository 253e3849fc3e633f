import random
import time
import torch


def main():
    started = time.time()
    model = torch.nn.Linear(2, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2)
    flips = 0
    for step in range(6):
        if random.random() < 0.5:
            flips += 1
        x = torch.randn(random.randint(1, 4), 2)
        if time.time() - started > 3600:
            print('slow')
        model(x).mean().backward()
        optimizer.step()
        scheduler.step()
    print('flips', flips, 'in', round(time.time() - started, 2))

if __name__ == '__main__':
    main()
