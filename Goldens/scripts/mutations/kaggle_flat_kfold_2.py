import gc
import os
import random
import numpy as np
import torch
import torch.nn as nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import CosineAnnealingWarmRestarts, CosineAnnealingLR, OneCycleLR
from torch.utils.data import DataLoader, Dataset


class CFG:
    debug = False
    seed = 42
    scheduler = 'CosineAnnealingLR'
    epochs = 5
    T_0 = epochs // 2
    lr = 0.001
    min_lr = 1e-06
    batch_size = 8
    weight_decay = 1e-06
    n_fold = 3
    trn_fold = [0, 2]
    train = True

if CFG.debug:
    CFG.epochs = 1


def seed_everything(seed=42):
    random.seed(seed)
    os.environ['PYTHONHASHSEED'] = str(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    torch.backends.cudnn.deterministic = True

seed_everything(CFG.seed)


class TrainDataset(Dataset):

    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, idx):
        return (torch.randn(3), torch.tensor(1.0))


class AverageMeter(object):

    def __init__(self):
        self.reset()

    def reset(self):
        self.val = 0
        self.avg = 0
        self.sum = 0
        self.count = 0

    def update(self, val, n=1):
        self.val = val
        self.sum += val * n
        self.count += n
        self.avg = self.sum / self.count


def get_scheduler(optimizer):
    if CFG.scheduler == 'CosineAnnealingLR':
        return CosineAnnealingLR(optimizer, T_max=CFG.epochs, eta_min=CFG.min_lr)
    elif CFG.scheduler == 'CosineAnnealingWarmRestarts':
        return CosineAnnealingWarmRestarts(optimizer, T_0=CFG.T_0, T_mult=1, eta_min=CFG.min_lr, last_epoch=-1)


def train_fn(fold, train_loader, model, criterion, optimizer, epoch, scheduler):
    losses = AverageMeter()
    model.train()
    for step, (x, y) in enumerate(train_loader):
        loss = criterion(model(x).squeeze(1), y)
        losses.update(loss.item(), y.size(0))
        loss.backward()
        grad_norm = torch.nn.utils.clip_grad_norm_(model.parameters(), 1000)
        optimizer.step()
        optimizer.zero_grad()
    return losses.avg


def train_loop(fold):
    n = 30 - 10 * (fold == 2)
    loader = DataLoader(TrainDataset(n), batch_size=CFG.batch_size, shuffle=True, num_workers=0, drop_last=True)
    model = nn.Linear(3, 1)
    optimizer = AdamW(model.parameters(), lr=CFG.lr, weight_decay=CFG.weight_decay)
    scheduler = get_scheduler(optimizer)
    best_score = np.inf
    for epoch in range(CFG.epochs):
        avg_loss = train_fn(fold, loader, model, nn.MSELoss(), optimizer, epoch, scheduler)
        scheduler.step()
        if avg_loss < best_score:
            best_score = avg_loss
            best_state = model.state_dict()
    gc.collect()
    return best_score

if CFG.train:
    scores = []
    for fold in range(CFG.n_fold):
        if fold in CFG.trn_fold:
            scores.append(train_loop(fold))
    print(np.mean(scores))
