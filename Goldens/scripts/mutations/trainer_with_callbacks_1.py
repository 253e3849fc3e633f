import torch


class Callback:

    def on_batch_end(self, trainer):
        pass

    def on_epoch_end(self, trainer):
        pass


class g_SchedulerCallback(Callback):

    def __init__(self, scheduler, per_batch=False):
        self.scheduler = scheduler
        self.per_batch = per_batch

    def on_batch_end(self, trainer):
        if self.per_batch:
            self.scheduler.step()

    def on_epoch_end(self, trainer):
        if not self.per_batch:
            self.scheduler.step()


class the_History(Callback):

    def __init__(self):
        self.rates = []

    def on_epoch_end(self, trainer):
        self.rates.append(trainer.optimizer.param_groups[0]['lr'])


class curTrainer:

    def __init__(self, optimizer, callbacks=()):
        self.optimizer = optimizer
        self.callbacks = list(callbacks)

    def notify(self, event):
        for callback in self.callbacks:
            getattr(callback, event)(self)

    def fit(self, epochs, batches):
        for _ in range(epochs):
            for _ in range(batches):
                self.optimizer.step()
                self.notify('on_batch_end')
            self.notify('on_epoch_end')

model = torch.nn.Linear(3, 1)
optimizer = torch.optim.Adagrad(model.parameters(), lr=0.1)
history = the_History()
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.9, last_epoch=-1)
curTrainer(optimizer, [history, g_SchedulerCallback(scheduler, per_batch=True)]).fit(epochs=2, batches=3)
print(history.rates)
