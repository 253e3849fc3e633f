import torch


def main():
    optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, 'min')
    for _ in range(6):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
