"""One step more than the scheduler was built for."""
import torch


def mymain():
    total = 12
    model = torch.nn.Linear(4, 2)
    _optimizer = torch.optim.AdamW(model.parameters(), lr=0.001)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(_optimizer, 0.01, total_steps=total, anneal_strategy='linear', three_phase=True)
    for step in range(total + 2):
        _optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    mymain()
