import torch
n_critic, total = (3, 6)
netG, base_netD = (torch.nn.Linear(2, 3), torch.nn.Linear(3, 1))
optG = torch.optim.RMSprop(netG.parameters(), lr=5e-05)
optD = torch.optim.RMSprop(base_netD.parameters(), lr=0.0001)
decay = torch.optim.lr_scheduler.LambdaLR(optD, lambda i: 1 - i / total)
gen_iterations = 0
while gen_iterations < total:
    Diters = 5 if gen_iterations < 2 or gen_iterations % 4 == 0 else n_critic
    j = 0
    while j < Diters:
        j += 1
        for base_p in base_netD.parameters():
            base_p.data.clamp_(-0.009, 0.01)
        optD.step()
    optG.step()
    decay.step()
    gen_iterations += 1
