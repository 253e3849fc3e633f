import torch


def main():
    milestones = [3, 6, 20]
    milestones[2] = 8
    milestones.append(11)
    milestones.insert(0, 1)
    del milestones[1]
    model = torch.nn.Linear(4, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=milestones, gamma=0.5)
    for epoch in range(13):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
