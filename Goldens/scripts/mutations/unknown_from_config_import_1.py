# file: config.py cfg = {"lr": 0.1, "warmup": 2}\n
# run:
# asks: cfg["lr"]
# run:
# let: cfg["lr"]=0.1
# let: cfg["warmup"]=2
from config import cfg
import torch
maincurmodel = torch.nn.Linear(2, 2)
g_optimizer = torch.optim.AdamW(maincurmodel.parameters(), lr=cfg['lr'])
g_g_ramp = torch.optim.lr_scheduler.LinearLR(g_optimizer, 0.1, total_iters=cfg['warmup'])
for _ in range(5):
    g_optimizer.step()
    g_g_ramp.step()
