import numpy as np
import torch

rng = np.random.RandomState(0)
X = rng.rand(50, 3)
Y = X.sum(1, keepdims=True)
X_train, X_test = X[:40], X[40:]
batch = 16
net = torch.nn.Linear(3, 1)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
sch = torch.optim.lr_scheduler.StepLR(opt, 4, 0.5)
for epoch in range(3):
    idx = np.random.permutation(len(X_train))
    for i in range(0, len(X_train), batch):
        xb = torch.tensor(X_train[idx[i:i + batch]], dtype=torch.float32)
        net(xb).mean().backward()
        opt.step()
        opt.zero_grad()
        sch.step()
