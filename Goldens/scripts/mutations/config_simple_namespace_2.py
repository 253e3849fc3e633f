from types import SimpleNamespace
import torch


def main():
    cfg = SimpleNamespace(optim=SimpleNamespace(lr=0.02, betas=(0.9, 0.98)), sched=SimpleNamespace(gamma=0.525, every=2), epochs=7)
    cfg.optim.lr *= 2
    cfg.sched.__dict__.update(every=3)
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.Adam(model.parameters(), **vars(cfg.optim))
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, cfg.sched.every, cfg.sched.gamma)
    for _ in range(cfg.epochs):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
