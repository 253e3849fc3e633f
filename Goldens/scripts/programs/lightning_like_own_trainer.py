import torch


class Module:
    def configure_optimizers(self):
        raise NotImplementedError

    def on_epoch_end(self, epoch):
        pass


class Lit(Module):
    def __init__(self, lr=0.1):
        self.layer = torch.nn.Linear(2, 1)
        self.lr = lr

    def configure_optimizers(self):
        opt = torch.optim.SGD(self.layer.parameters(), lr=self.lr)
        return {"optimizer": opt, "lr_scheduler": {"scheduler": torch.optim.lr_scheduler.StepLR(opt, 2), "interval": "step"}}

    def training_step(self, batch, i):
        return self.layer(batch).mean()


class Trainer:
    def __init__(self, max_epochs=1, callbacks=()):
        self.max_epochs, self.callbacks = max_epochs, list(callbacks)

    def _hook(self, name, *args):
        for cb in self.callbacks:
            getattr(cb, name, lambda *a: None)(self, *args)

    def fit(self, module, data):
        conf = module.configure_optimizers()
        if isinstance(conf, dict):
            opt, sch = conf["optimizer"], conf["lr_scheduler"]
        self.optimizer = opt
        for self.epoch in range(self.max_epochs):
            for i, batch in enumerate(data):
                loss = module.training_step(batch, i)
                opt.zero_grad()
                loss.backward()
                opt.step()
                if sch["interval"] == "step":
                    sch["scheduler"].step()
            if sch["interval"] == "epoch":
                sch["scheduler"].step()
            self._hook("on_epoch_end")
            module.on_epoch_end(self.epoch)


class Boost:
    def on_epoch_end(self, trainer):
        if trainer.epoch == 1:
            for g in trainer.optimizer.param_groups:
                g["lr"] += 0.05


Trainer(3, callbacks=[Boost()]).fit(Lit(), [torch.randn(2, 2) for _ in range(3)])
