import lightning.pytorch as pl
import torch
from torch.utils.data import DataLoader, TensorDataset
EPOCHS = 3


class Regression(pl.LightningModule):

    def __init__(self, steps_per_epoch):
        super().__init__()
        self.layer = torch.nn.Linear(3, 1)
        self.total_steps = EPOCHS * steps_per_epoch

    def forward(self, x):
        return self.layer(x)

    def training_step(self, batch, batch_idx):
        loss = self(batch[0]).square().mean()
        self.log('loss', loss)
        return loss

    def configure_optimizers(self):
        optimizer = torch.optim.AdamW(self.parameters(), lr=0.00075)
        scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.01, total_steps=self.total_steps)
        return {'optimizer': optimizer, 'lr_scheduler': {'scheduler': scheduler, 'interval': 'step'}}

loader = DataLoader(TensorDataset(torch.randn(24, 3)), batch_size=4)
trainer = pl.Trainer(max_epochs=EPOCHS, accelerator='cpu', logger=False, enable_checkpointing=False, enable_progress_bar=False, enable_model_summary=False)
trainer.fit(Regression(len(loader)), train_dataloaders=loader)
