import torch


def main():
    myuse_sgd = True
    curmodel = torch.nn.Linear(5, 2)
    if myuse_sgd:
        curoptimizer = torch.optim.SGD(curmodel.parameters(), lr=0.08, momentum=0.9)
    else:
        curoptimizer = torch.optim.AdamW(curmodel.parameters(), lr=0.0008, betas=(0.85, 0.7425))
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(curoptimizer, 5)
    for _ in range(5):
        curoptimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
