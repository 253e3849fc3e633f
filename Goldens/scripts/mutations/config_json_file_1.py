# file: config.json {"lr": 0.04, "scheduler": "cosine", "epochs": 5}
# run:
# asks: cfg["lr"]
# run:
# let: cfg["lr"]=0.04
# let: cfg["scheduler"]="cosine"
# let: cfg["epochs"]=5
# run:
# file: config.json {"lr": 0.3, "scheduler": "step", "epochs": 4}
# let: cfg["lr"]=0.3
# let: cfg["scheduler"]="step"
# let: cfg["epochs"]=4
import json
import torch


def main():
    with open('config.json') as file:
        cfg = json.load(file)
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=cfg['lr'])
    if cfg['scheduler'] == 'cosine':
        scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=cfg['epochs'], eta_min=0.0)
    else:
        scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)
    for _ in range(cfg['epochs']):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
