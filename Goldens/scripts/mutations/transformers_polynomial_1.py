import torch
from transformers import get_polynomial_decay_schedule_with_warmup


def main():
    model = torch.nn.Linear(2, 2)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.002)
    scheduler = get_polynomial_decay_schedule_with_warmup(optimizer, 3, 15, lr_end=0.0001, power=2.0)
    for _ in range(16):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
