import torch


def main():
    steps, warm, hold = (14, 3, 8)
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    for s in range(steps):
        scale = (s + 1) / warm if s < warm else 1.0 if warm <= s < hold else (steps - s) / (steps - hold)
        optimizer.param_groups[0]['lr'] = 0.1 * scale
        optimizer.step()

if __name__ == '__main__':
    main()
