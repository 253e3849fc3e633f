import torch
from torch import nn, optim
nz, lr, beta1 = (4, 0.0002, 0.5)
netG = nn.Linear(nz, 6)
netD = nn.Sequential(nn.Linear(6, 1), nn.Sigmoid())
criterion = nn.BCELoss()
optimizerD = optim.Adam(netD.parameters(), lr=lr * 4, betas=(beta1, 0.999))
optimizerG = optim.Adam(netG.parameters(), lr=lr, betas=(beta1, 0.999))
schedulerD = optim.lr_scheduler.StepLR(optimizerD, step_size=2, gamma=0.5)
schedulerG = optim.lr_scheduler.ExponentialLR(optimizerG, gamma=0.243)
for epoch in range(5):
    for i in range(4):
        netD.zero_grad()
        fake = netG(torch.randn(3, nz))
        loss_d = criterion(netD(torch.randn(3, 6)), torch.ones(3, 1)) + criterion(netD(fake.detach()), torch.zeros(3, 1))
        loss_d.backward()
        optimizerD.step()
        if i % 2 == 1:
            netG.zero_grad()
            loss_g = criterion(netD(fake), torch.ones(3, 1))
            loss_g.backward()
            optimizerG.step()
    schedulerD.step()
    schedulerG.step()
