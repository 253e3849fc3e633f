import torch
from torch import nn


class BaseTrainer:
    lr = 0.1
    epochs = 4

    def __init__(self, model, **overrides):
        for key, value in overrides.items():
            setattr(self, key, value)
        self.model = model
        self.optimizer = self.configure_optimizer()
        self.scheduler = self.configure_scheduler()

    def configure_optimizer(self):
        return torch.optim.SGD(self.model.parameters(), lr=self.lr)

    def configure_scheduler(self):
        raise NotImplementedError

    def run(self):
        for epoch in range(self.epochs):
            self.before_epoch(epoch)
            for _ in range(4):
                self.optimizer.step()
            self.after_epoch(epoch)

    def before_epoch(self, epoch):
        pass

    def after_epoch(self, epoch):
        self.scheduler.step()


class StepTrainer(BaseTrainer):
    lr = 0.3

    def configure_scheduler(self):
        return torch.optim.lr_scheduler.StepLR(self.optimizer, 2, gamma=0.5)


class WarmTrainer(StepTrainer):

    def configure_optimizer(self):
        optimizer = super().configure_optimizer()
        optimizer.param_groups[0]['momentum'] = 0.8
        return optimizer

    def before_epoch(self, epoch):
        super().before_epoch(epoch)
        if epoch == 0:
            self.optimizer.param_groups[0]['lr'] = self.lr / 10
        elif epoch != 1:
            self.optimizer.param_groups[0]['lr'] = self.lr

for trainer in (StepTrainer(nn.Linear(2, 2)), WarmTrainer(nn.Linear(2, 2), epochs=5)):
    trainer.run()
