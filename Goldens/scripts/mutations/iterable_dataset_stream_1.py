import torch
from torch.utils.data import DataLoader, IterableDataset


def main():
    loader = DataLoader(Chunks([5, 4]), batch_size=4)
    dropping = DataLoader(Chunks([5, 4]), batch_size=4, drop_last=True)
    net = torch.nn.Linear(2, 1)
    opt = torch.optim.SGD(net.parameters(), lr=0.1)
    sch = torch.optim.lr_scheduler.ExponentialLR(opt, 0.9)
    for epoch in range(2):
        for dl in (loader, dropping):
            for x in dl:
                net(x).sum().backward()
                opt.step()
                opt.zero_grad()
                sch.step()


class Chunks(IterableDataset):

    def __init__(self, sizes):
        self.sizes = sizes

    def __iter__(self):
        for size in self.sizes:
            for i in range(size):
                yield (torch.ones(2) * i)

if __name__ == '__main__':
    main()
