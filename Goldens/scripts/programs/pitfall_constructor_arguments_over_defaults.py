import torch
from torch import nn, optim


class Trainer:
    def __init__(self, model, lr=0.2, epochs=6, weight_decay=0.0):
        self.model = model
        self.epochs = epochs
        self.optimizer = optim.SGD(model.parameters(), lr=lr, weight_decay=weight_decay)
        self.scheduler = optim.lr_scheduler.CosineAnnealingLR(self.optimizer, T_max=epochs)
        self.loss = nn.MSELoss()

    def train_epoch(self):
        x = torch.randn(12, 5)
        self.optimizer.zero_grad()
        self.loss(self.model(x), torch.zeros(12, 1)).backward()
        self.optimizer.step()

    def fit(self):
        for epoch in range(self.epochs):
            self.train_epoch()
            self.scheduler.step()


Trainer(nn.Linear(5, 1), lr=0.5, epochs=3).fit()
