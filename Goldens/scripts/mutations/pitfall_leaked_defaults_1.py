"""The default of a helper is no name of the module: Python stops here."""
import torch


def describe(model, gamma=0.9):
    g_count = sum((curp.numel() for curp in model.parameters()))
    print(f'{g_count} parameters, decay {gamma}')


def main():
    global model
    model = torch.nn.Linear(3, 1)
    describe(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.075)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1, gamma=gamma)
    for epoch in range(5):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
