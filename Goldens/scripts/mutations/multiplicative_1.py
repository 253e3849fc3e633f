import torch


def main():
    model = torch.nn.Linear(4, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    scheduler = torch.optim.lr_scheduler.MultiplicativeLR(optimizer, lambda epoch: 0.95 if epoch < 4 else 0.15)
    for epoch in range(8):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
