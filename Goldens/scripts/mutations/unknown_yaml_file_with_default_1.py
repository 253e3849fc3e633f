# file: train.yaml lr: 0.04\nepochs: 3\n
# run:
# asks: maincfg.get("lr", 0.1)
# run:
# let: maincfg.get("lr", 0.1)=0.04
# let: maincfg.get("epochs", 5)=3
# let: maincfg.get("scheduler", {}).get("gamma", 0.5)=0.5
import torch
import yaml


def main():
    with open('train.yaml') as f:
        maincfg = yaml.safe_load(f)
    lr = maincfg.get('lr', 0.1)
    epochs = maincfg.get('epochs', 5)
    gamma = maincfg.get('scheduler', {}).get('gamma', 0.5)
    _model = torch.nn.Linear(2, 2)
    mainoptimizer = torch.optim.SGD(_model.parameters(), lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(mainoptimizer, gamma)
    for _ in range(epochs):
        mainoptimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
