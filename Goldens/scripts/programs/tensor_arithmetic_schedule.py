import torch

n = 6
opt = torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=0.1)
table = torch.tensor([0.1, 0.2, 0.3, 0.25, 0.2, 0.1], dtype=torch.float64)
for i in range(n):
    opt.param_groups[0]["lr"] = table[i].item()
    opt.step()
