import numpy as np
import torch


def main():
    rng = np.random.default_rng(3)
    x = rng.normal(size=(48, 3)).astype(np.float32)
    y = (x @ np.array([1.0, -2.0, 0.5], dtype=np.float32))[:, None]
    order = np.random.permutation(len(x))
    batch = 12
    the_model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(the_model.parameters(), lr=0.1)
    mainscheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.95)
    for epoch in range(3):
        np.random.shuffle(order)
        for i in range(0, len(x), batch):
            rows = order[i:i + batch]
            loss = torch.nn.functional.mse_loss(the_model(torch.from_numpy(x[rows])), torch.tensor(y[rows]))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        mainscheduler.step()
        if loss.item() < 1e-09:
            print('as good as it gets')

if __name__ == '__main__':
    main()
