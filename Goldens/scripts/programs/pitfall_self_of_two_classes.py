import torch
from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.gamma = 0.1
        self.lr = 7
        self.layer = nn.Linear(3, 1)

    def forward(self, x):
        return self.gamma * self.layer(x)


class Trainer:
    def __init__(self, model):
        self.model = model
        self.gamma = 0.5
        self.lr = 0.02
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=self.lr)
        self.scheduler = torch.optim.lr_scheduler.ExponentialLR(self.optimizer, self.gamma)

    def run(self, epochs):
        for _ in range(epochs):
            self.optimizer.zero_grad()
            self.model(torch.randn(2, 3)).mean().backward()
            self.optimizer.step()
            self.scheduler.step()


trainer = Trainer(Model())
trainer.run(5)
