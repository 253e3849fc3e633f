# stub: wandb
import logging
import os
import random
import sys
from datetime import datetime

import numpy as np
import torch
import wandb
from tqdm import tqdm, trange

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stdout)
logger = logging.getLogger(__name__)


def set_seed(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    torch.backends.cudnn.deterministic = True


set_seed(42)
run_name = f"{datetime.now():%Y%m%d-%H%M}-{os.getpid()}"
wandb.init(project="rates", name=run_name, config={"lr": 0.01})
model = torch.nn.Linear(2, 2)
wandb.watch(model)
logger.info("parameters: %d", sum(p.numel() for p in model.parameters()))
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 6)
for epoch in trange(3, desc="epochs"):
    bar = tqdm(range(4), leave=False)
    for step in bar:
        loss = model(torch.randn(2, 2)).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        bar.set_postfix(loss=f"{loss.item():.3f}", lr=optimizer.param_groups[0]["lr"])
        wandb.log({"loss": loss.item()})
    scheduler.step()
    logger.info("epoch %d lr %s", epoch, scheduler.get_last_lr())
wandb.finish()
