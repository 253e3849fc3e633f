import torch


def _main():
    rates = [1.0, 0.5, 0.25, 0.125, 0.0625, 0.03]
    mainhead, tail = (rates[:2], rates[-3:])
    plan = mainhead + rates[1:5:2] + tail[::-1] + rates[10:]
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=plan[0])
    for base_rate in plan:
        for group in optimizer.param_groups:
            group.update(lr=base_rate)
        optimizer.step()

if __name__ == '__main__':
    _main()
