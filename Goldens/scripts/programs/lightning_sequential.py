import lightning.pytorch as pl
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR
from torch.utils.data import DataLoader, TensorDataset


class Base(pl.LightningModule):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr
        self.net = torch.nn.Sequential(torch.nn.Linear(3, 3), torch.nn.Linear(3, 1))

    def training_step(self, batch, batch_idx):
        return self.net(batch[0]).square().mean()


class Warm(Base):
    def __init__(self, lr=0.1, warmup_epochs=2, max_epochs=5):
        super().__init__(lr)
        self.warmup_epochs, self.epochs = warmup_epochs, max_epochs

    def configure_optimizers(self):
        optimizer = torch.optim.SGD([
            {"params": self.net[0].parameters(), "lr": self.lr / 10},
            {"params": self.net[1].parameters()},
        ], lr=self.lr, momentum=0.9)
        scheduler = SequentialLR(optimizer, [
            LinearLR(optimizer, start_factor=0.1, total_iters=self.warmup_epochs),
            CosineAnnealingLR(optimizer, T_max=self.epochs - self.warmup_epochs),
        ], milestones=[self.warmup_epochs])
        return {"optimizer": optimizer, "lr_scheduler": scheduler}


model = Warm(max_epochs=6)
trainer = pl.Trainer(max_epochs=model.epochs, accelerator="cpu", logger=False, enable_checkpointing=False,
                     enable_progress_bar=False, enable_model_summary=False)
trainer.fit(model, DataLoader(TensorDataset(torch.randn(10, 3)), batch_size=4))
