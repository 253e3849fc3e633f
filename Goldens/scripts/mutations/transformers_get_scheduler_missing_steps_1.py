import torch
from transformers import get_scheduler


def main():
    model = torch.nn.Linear(2, 2)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.001)
    scheduler = get_scheduler('cosine', optimizer, num_warmup_steps=2)
    for _ in range(5):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
