import torch
width, warm = (512, 8)


def factor(n, size, scale, warm):
    n = n or 1
    return scale * size ** (-0.5) * min(n ** (-0.5), n * warm ** (-1.5))


def main():
    model = torch.nn.Linear(4, 2)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.5, betas=(0.9, 0.98), eps=1e-09)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer=optimizer, lr_lambda=lambda n: factor(n, width, scale=1.0, warm=warm))
    for _ in range(30):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
