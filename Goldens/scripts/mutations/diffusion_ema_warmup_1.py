import copy
import math
import torch
from torch import nn
from torch.optim.lr_scheduler import LambdaLR


class EMA:

    def __init__(self, beta):
        self.beta = beta
        self.step = 0

    def update_model_average(self, ma_model, current_model):
        for current_params, ma_params in zip(current_model.parameters(), ma_model.parameters()):
            ma_params.data = self.update_average(ma_params.data, current_params.data)

    def update_average(self, old, new):
        if old is None:
            return new
        return old * self.beta + (1 - self.beta) * new

    def step_ema(self, ema_model, model, step_start_ema=3):
        if self.step >= step_start_ema:
            ema_model.load_state_dict(model.state_dict())
            self.step += 1
            return
        self.update_model_average(ema_model, model)
        self.step += 1


def warmup_lr(step, warmup=5):
    return min(step, warmup) / warmup


class Trainer(object):

    def __init__(self, model, *, train_batch_size=4, gradient_accumulate_every=2, train_lr=0.001, train_num_steps=12, ema_decay=0.995, amp=False):
        super().__init__()
        self.model = model
        self.batch_size = train_batch_size
        self.gradient_accumulate_every = gradient_accumulate_every
        self.train_num_steps = train_num_steps
        self.opt = torch.optim.Adam(model.parameters(), lr=train_lr, betas=(0.9, 0.99))
        self.sched = LambdaLR(self.opt, lr_lambda=warmup_lr)
        self.ema = EMA(ema_decay)
        self.ema_model = copy.deepcopy(model).eval().requires_grad_(False)
        self.step = 0

    def train(self):
        betas = torch.linspace(0.0001, 0.02, 10)
        alphas_cumprod = torch.cumprod(1.0 - betas, dim=0)
        while self.step < self.train_num_steps:
            total_loss = 0.0
            for _ in range(self.gradient_accumulate_every):
                x = torch.randn(self.batch_size, 3)
                t = torch.randint(0, 10, (self.batch_size,))
                noise = torch.randn_like(x)
                a = alphas_cumprod[t].sqrt()[:, None]
                noisy = a * x + (1 - a ** 2).sqrt() * noise
                loss = nn.functional.mse_loss(self.model(noisy), noise) / self.gradient_accumulate_every
                total_loss += loss.item()
                loss.backward()
            nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
            self.opt.step()
            self.opt.zero_grad()
            self.sched.step()
            self.step += 1
            self.ema.step_ema(self.ema_model, self.model)

Trainer(nn.Linear(3, 3)).train()
