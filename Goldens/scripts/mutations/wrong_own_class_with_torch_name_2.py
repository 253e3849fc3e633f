import torch


class StepLR:
    """Halves the rate at every call, whatever it is given."""

    def __init__(self, optimizer, step_size, gamma=0.1):
        self.optimizer = optimizer

    def step(self):
        for group in self.optimizer.param_groups:
            group['lr'] *= 0.5


def main():
    global optimizer
    model = torch.nn.Linear(5, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.8, momentum=0)
    scheduler = StepLR(optimizer, step_size=3)
    for step in range(6):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
