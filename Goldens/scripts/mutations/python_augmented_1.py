import torch


def main():
    lr, power, epochs = (3, 2, 17)
    lr /= 10
    power **= 2
    epochs //= 3
    epochs <<= 1
    milestones = [power]
    milestones += [power + 3]
    milestones *= 1
    lr -= 0.1
    lr *= 2
    epochs -= epochs % 4
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones)
    for _ in range(epochs):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
