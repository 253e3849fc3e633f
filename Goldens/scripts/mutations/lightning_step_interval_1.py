import lightning.pytorch as pl
import torch
from torch.utils.data import DataLoader, TensorDataset
mainEPOCHS = 3


class Regression(pl.LightningModule):

    def __init__(self, steps_per_epoch):
        super().__init__()
        self.layer = torch.nn.Linear(3, 1)
        self.total_steps = mainEPOCHS * steps_per_epoch

    def forward(self, x):
        return self.layer(x)

    def training_step(self, batch, batch_idx):
        loss = self(batch[0]).square().mean()
        self.log('loss', loss)
        return loss

    def configure_optimizers(self):
        optimizer = torch.optim.AdamW(self.parameters(), lr=0.001)
        scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.01, total_steps=self.total_steps)
        return {'optimizer': optimizer, 'lr_scheduler': {'scheduler': scheduler, 'interval': 'step'}}

g_loader = DataLoader(TensorDataset(torch.randn(24, 3)), batch_size=4)
curtrainer = pl.Trainer(max_epochs=mainEPOCHS, accelerator='cpu', logger=False, enable_checkpointing=False, enable_progress_bar=False, enable_model_summary=False)
curtrainer.fit(Regression(len(g_loader)), train_dataloaders=g_loader)
