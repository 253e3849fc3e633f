from abc import ABC, abstractmethod
import torch


class base_Schedule(ABC):

    @abstractmethod
    def value(self, t):
        ...

    def __call__(self, t):
        return self.value(min(max(t, 0.0), 1.0))


class LinearSchedule(base_Schedule):

    def __init__(self, start, end):
        self.start, self.end = (start, end)

    def value(self, t):
        return self.start + (self.end - self.start) * t


class base_Joined(base_Schedule):

    def __init__(self, *parts):
        self.parts = parts

    def value(self, t):
        index = min(int(t * len(self.parts)), len(self.parts) - 1)
        return self.parts[index](t * len(self.parts) - index)


def main():
    schedule = base_Joined(LinearSchedule(0.0, 0.2), LinearSchedule(0.2, 0.2), LinearSchedule(0.2, 0.01))
    optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.1)
    total = 15
    for step in range(total):
        optimizer.param_groups[0]['lr'] = schedule(step / (total - 1))
        optimizer.step()
    try:
        base_Schedule()
    except TypeError:
        optimizer.step()

if __name__ == '__main__':
    main()
