import torch
net = torch.nn.Linear(2, 1)
opt = torch.optim.Adam(net.parameters(), lr=0.001, betas=(0.9, 0.999))
epochs = 6
sch = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=epochs, eta_min=1e-06)
for epoch in range(epochs):
    for i in range(4):
        opt.step()
        sch.step()
