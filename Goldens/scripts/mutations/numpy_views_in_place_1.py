import numpy as np
import torch


def main():
    rates = np.linspace(0.1, 1.0, 10)
    warm = rates[:3]
    warm *= 0.5
    alias = rates
    alias[-1] = 7.0
    rates += 0.01
    late = rates[5:]
    late[late > 0.8] = 0.8
    opt = torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=1.0)
    for r in rates:
        opt.param_groups[0]['lr'] = float(r)
        opt.step()

if __name__ == '__main__':
    main()
