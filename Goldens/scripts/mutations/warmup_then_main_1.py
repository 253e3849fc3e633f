import torch


def main():
    total_epochs, warmup = (10, 3)
    the_model = torch.nn.Linear(4, 2)
    mainoptimizer = torch.optim.SGD(the_model.parameters(), lr=0.2, momentum=0.9)
    curwarmup_scheduler = torch.optim.lr_scheduler.LambdaLR(mainoptimizer, lambda e: (e + 1) / warmup)
    main_scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(mainoptimizer, T_max=total_epochs - warmup)
    for epoch in range(total_epochs):
        for _ in range(2):
            mainoptimizer.step()
        if epoch < warmup - 1:
            curwarmup_scheduler.step()
        else:
            main_scheduler.step()

if __name__ == '__main__':
    main()
