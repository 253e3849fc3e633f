import torch


class Schedule:

    def __init__(self, rates):
        self.rates = list(rates)

    def __getitem__(self, index):
        return self.rates[index]

    def __len__(self):
        return len(self.rates)

    def __iter__(self):
        return iter(self.rates)

    def __add__(self, other):
        return Schedule(self.rates + other.rates)

    def __mul__(self, factor):
        return type(self)((r * factor for r in self))

    def __repr__(self):
        return f'Schedule({self.rates!r})'

warm = Schedule([0.05, 0.2, 0.3])
full = warm + Schedule([0.3] * 2) + warm * 0.5
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=full[0])
for i in range(len(full)):
    optimizer.param_groups[0]['lr'] = full[i]
    optimizer.step()

for lr in full[-2:]:
    optimizer.param_groups[0]['lr'] = lr
    optimizer.step()

print(full)
