import torch


def describe(model, gamma=0.9, step=3):
    count = sum((p.numel() for p in model.parameters()))
    print(f'{count} parameters, decay {gamma} every {step}')


def main():
    global gamma, model, step
    gamma = 0.25
    step = 2
    model = torch.nn.Linear(3, 1)
    describe(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step, gamma=gamma)
    for epoch in range(7):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
