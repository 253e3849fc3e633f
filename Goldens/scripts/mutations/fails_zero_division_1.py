import torch


def main():
    warmup_steps = 0
    optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.075)
    for step in range(5):
        if step < 3:
            optimizer.param_groups[0]['lr'] = 0.1 * step / warmup_steps
        optimizer.step()

if __name__ == '__main__':
    main()
