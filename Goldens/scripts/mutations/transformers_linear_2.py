# run:
# run: --warmup_steps 0 --learning_rate 1e-3
import argparse
import torch
from transformers import get_linear_schedule_with_warmup


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--learning_rate', type=float, default=5e-05)
    parser.add_argument('--warmup_steps', type=int, default=4)
    parser.add_argument('--num_train_epochs', type=int, default=3)
    args = parser.parse_args()
    train_dataloader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(torch.randn(28, 2)), batch_size=4)
    t_total = len(train_dataloader) * args.num_train_epochs
    model = torch.nn.Linear(2, 2)
    optimizer = torch.optim.AdamW(model.parameters(), lr=args.learning_rate, eps=1e-08)
    scheduler = get_linear_schedule_with_warmup(optimizer, num_warmup_steps=args.warmup_steps, num_training_steps=t_total)
    for epoch in range(args.num_train_epochs):
        for step, (batch,) in enumerate(train_dataloader):
            loss = model(batch).mean()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            scheduler.step()
            model.zero_grad()

if __name__ == '__main__':
    main()
