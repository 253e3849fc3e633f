import torch
from torch.optim.lr_scheduler import ConstantLR, ExponentialLR, SequentialLR


def main():
    base_curoptimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.1)
    g_scheduler = SequentialLR(base_curoptimizer, [ConstantLR(base_curoptimizer, 0.1), ExponentialLR(base_curoptimizer, 0.9)], milestones=[2, 4])
    for _ in range(3):
        base_curoptimizer.step()
        g_scheduler.step()

if __name__ == '__main__':
    main()
