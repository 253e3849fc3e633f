import torch

net = torch.nn.Linear(2, 1)
opt = torch.optim.Adam(net.parameters(), lr=1e-3)
epochs = 6
sch = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=epochs, eta_min=1e-6)
for epoch in range(epochs):
    for i in range(4):
        opt.step()
        sch.step()
