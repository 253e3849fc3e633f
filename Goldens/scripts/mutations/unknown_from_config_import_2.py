# file: config.py cfg = {"lr": 0.1, "warmup": 2}\n
# run:
# asks: cfg["lr"]
# run:
# let: cfg["lr"]=0.1
# let: cfg["warmup"]=2
from config import cfg
import torch


def main():
    mymodel = torch.nn.Linear(2, 2)
    optimizer = torch.optim.AdamW(mymodel.parameters(), lr=cfg['lr'])
    ramp = torch.optim.lr_scheduler.LinearLR(optimizer, 0.1, total_iters=cfg['warmup'])
    for _ in range(5):
        optimizer.step()
        ramp.step()

if __name__ == '__main__':
    main()
