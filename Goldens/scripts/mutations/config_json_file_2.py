# file: config.json {"lr": 0.04, "scheduler": "cosine", "epochs": 5}
# run:
# asks: the_cfg["lr"]
# run:
# let: the_cfg["lr"]=0.04
# let: the_cfg["scheduler"]="cosine"
# let: the_cfg["epochs"]=5
# run:
# file: config.json {"lr": 0.3, "scheduler": "step", "epochs": 4}
# let: the_cfg["lr"]=0.3
# let: the_cfg["scheduler"]="step"
# let: the_cfg["epochs"]=4
import json
import torch
with open('config.json') as file:
    the_cfg = json.load(file)

model = torch.nn.Linear(3, 1)
myoptimizer = torch.optim.SGD(model.parameters(), lr=the_cfg['lr'])
if the_cfg['scheduler'] == 'cosine':
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(myoptimizer, T_max=the_cfg['epochs'])
else:
    scheduler = torch.optim.lr_scheduler.StepLR(myoptimizer, step_size=2, gamma=0.5)

for _ in range(the_cfg['epochs']):
    myoptimizer.step()
    scheduler.step()
