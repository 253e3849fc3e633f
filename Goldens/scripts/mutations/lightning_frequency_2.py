import lightning.pytorch as pl
import torch
from torch.utils.data import DataLoader, TensorDataset


class Net(pl.LightningModule):

    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Linear(3, 1)

    def training_step(self, batch, batch_idx):
        return self.layer(batch[0]).square().mean()

    def configure_optimizers(self):
        optimizer = torch.optim.SGD(self.parameters(), lr=0.075, momentum=0.9)
        return ([optimizer], [{'scheduler': torch.optim.lr_scheduler.StepLR(optimizer, 1, gamma=0.9), 'interval': 'step', 'frequency': 3}, {'scheduler': torch.optim.lr_scheduler.MultiStepLR(optimizer, [1], gamma=0.1), 'interval': 'epoch', 'frequency': 2}])

trainer = pl.Trainer(max_epochs=5, accelerator='cpu', logger=False, enable_checkpointing=False, enable_progress_bar=False, enable_model_summary=False)
trainer.fit(Net(), DataLoader(TensorDataset(torch.randn(16, 3)), batch_size=4))
