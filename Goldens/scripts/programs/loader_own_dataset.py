import torch
from torch.utils.data import DataLoader, Dataset, RandomSampler, SubsetRandomSampler


class Squares(Dataset):
    def __init__(self, n=40, train=True):
        self.n = n if train else n // 4
        self.transform = None

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        x = torch.tensor([float(i)]) / self.n
        return x, x**2


train = Squares()
first = DataLoader(train, batch_size=6, sampler=RandomSampler(train))
second = DataLoader(train, batch_size=6, sampler=SubsetRandomSampler(list(range(15))))
third = DataLoader(Squares(train=False), batch_size=None)
model = torch.nn.Linear(1, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
warm = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / len(first)))
for loader in (first, second, third):
    for x, y in loader:
        loss = (model(x) - y).square().mean()
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        warm.step()
