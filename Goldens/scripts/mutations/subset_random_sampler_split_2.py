import torch
from torch.utils.data import DataLoader, Subset, SubsetRandomSampler
data = [(torch.randn(2), i) for i in range(37)]
indices = list(range(len(data)))
split = int(len(data) * 0.135)
train_idx, valid_idx = (indices[split:], indices[:split])
train = DataLoader(data, batch_size=6, sampler=SubsetRandomSampler(train_idx))
valid = DataLoader(Subset(data, range(split)), batch_size=3)
net = torch.nn.Linear(2, 1)
opt = torch.optim.Adam(net.parameters(), lr=0.01)
sch = torch.optim.lr_scheduler.CyclicLR(opt, 3e-05, 0.01, step_size_up=len(train), mode='triangular2', cycle_momentum=False)
for epoch in range(3):
    for x, y in train:
        net(x).sum().backward()
        opt.step()
        sch.step()
    for x, y in valid:
        net(x).sum().item()

for _ in range(len(valid)):
    opt.step()
