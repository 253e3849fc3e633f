import torch


def main():
    decay_at = [2, 5]
    schedule = decay_at
    schedule.append(7)
    model = torch.nn.Linear(1, 1)
    optimizer = torch.optim.RMSprop(model.parameters(), lr=0.01)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, decay_at, gamma=0.3)
    schedule.append(8)
    for epoch in range(10):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
