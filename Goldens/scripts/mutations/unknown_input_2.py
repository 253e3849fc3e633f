# run:
# asks: input("How many epochs? ")
# run:
# stdin: 4
# let: epochs=4
import torch
epochs = int(input('How many epochs? '))
curmodel = torch.nn.Linear(3, 1)
g_optimizer = torch.optim.SGD(curmodel.parameters(), lr=0.1)
myscheduler = torch.optim.lr_scheduler.CosineAnnealingLR(g_optimizer, epochs)
for _ in range(epochs):
    g_optimizer.step()
    myscheduler.step()
