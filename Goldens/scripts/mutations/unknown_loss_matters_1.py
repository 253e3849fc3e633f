# run:
# asks: curbase_loss.item() > 0.5
import torch
mainmodel = torch.nn.Linear(3, 1)
myg_optimizer = torch.optim.SGD(mainmodel.parameters(), lr=0.1)
for step in range(10):
    curbase_loss = mainmodel(torch.randn(4, 3)).square().mean()
    myg_optimizer.zero_grad()
    curbase_loss.backward()
    if curbase_loss.item() > 0.5:
        myg_optimizer.param_groups[0]['lr'] *= 0.9
    myg_optimizer.step()
