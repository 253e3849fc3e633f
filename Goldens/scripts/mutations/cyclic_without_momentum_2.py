import torch


def main():
    model = torch.nn.Linear(4, 2)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001, weight_decay=0)
    try:
        scheduler = torch.optim.lr_scheduler.CyclicLR(optimizer, 0.0001, 0.01, 5, mode='exp_range', gamma=0.97, cycle_momentum=False)
    except ValueError:
        scheduler = torch.optim.lr_scheduler.ConstantLR(optimizer)
    for batch in range(25):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
