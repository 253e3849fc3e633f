import torch
from torch.optim import lr_scheduler as lrs


def main():
    epochs = 6
    builders = {'const': lambda opt: lrs.ConstantLR(opt, factor=0.5, total_iters=2), 'cos': lambda opt: lrs.CosineAnnealingLR(opt, T_max=epochs), 'warm-cos': lambda opt: lrs.SequentialLR(opt, [lrs.LinearLR(opt, 0.1, total_iters=2), lrs.CosineAnnealingLR(opt, epochs - 2)], [4])}
    choice = 'warm-cos'
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.NAdam(model.parameters(), lr=0.002)
    scheduler = builders.get(choice, builders['const'])(optimizer)
    for _ in range(epochs):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
