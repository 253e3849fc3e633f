import torch


def main():
    EPOCHS = 19
    STEPS = 100
    model = torch.nn.Linear(2, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=9, gamma=0.3)
    for epoch in range(EPOCHS):
        for step in range(STEPS):
            optimizer.zero_grad()
            model(torch.randn(2, 2)).mean().backward()
            optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
