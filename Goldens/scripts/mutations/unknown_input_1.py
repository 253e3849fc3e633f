# run:
# asks: input("How many epochs? ")
# run:
# stdin: 4
# let: epochs=4
import torch


def main():
    epochs = int(input('How many epochs? '))
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, weight_decay=0)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)
    for _ in range(epochs):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
