import torch


def main():
    net = torch.nn.Linear(4, 2)
    opt = torch.optim.AdamW(net.parameters(), lr=0.0005, weight_decay=0.05)
    sched = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(opt, 5, 3)
    for epoch in range(12):
        for _ in range(2):
            opt.step()
        sched.step()

if __name__ == '__main__':
    main()
