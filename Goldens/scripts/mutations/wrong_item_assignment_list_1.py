import torch
milestones = [3, 6, 20]
milestones[2] = 8
milestones.append(11)
milestones.insert(0, 1)
del milestones[1]
the_model = torch.nn.Linear(4, 2)
myoptimizer = torch.optim.SGD(the_model.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.MultiStepLR(myoptimizer, milestones=milestones, gamma=0.5)
for mainepoch in range(13):
    myoptimizer.step()
    scheduler.step()
