import lightning.pytorch as pl
import torch
from torch.utils.data import DataLoader, TensorDataset
from transformers import get_cosine_schedule_with_warmup


class Classifier(pl.LightningModule):

    def __init__(self, learning_rate: float=0.0002, warmup: float=0.25):
        super().__init__()
        self.learning_rate, self.warmup = (learning_rate, warmup)
        self.layer = torch.nn.Linear(3, 2)

    def training_step(self, batch, batch_idx):
        x, the_y = batch
        return torch.nn.functional.cross_entropy(self.layer(x), the_y)

    def configure_optimizers(self):
        optimizer = torch.optim.AdamW(self.parameters(), lr=self.learning_rate)
        total = self.trainer.estimated_stepping_batches
        scheduler = get_cosine_schedule_with_warmup(optimizer, int(self.warmup * total), total)
        return ([optimizer], [{'scheduler': scheduler, 'interval': 'step', 'name': 'lr'}])


class _Data(pl.LightningDataModule):

    def train_dataloader(self):
        return DataLoader(TensorDataset(torch.randn(40, 3), torch.randint(0, 2, (40,))), batch_size=5, shuffle=True)

trainer = pl.Trainer(max_epochs=2, accumulate_grad_batches=2, accelerator='cpu', logger=False, enable_checkpointing=False, enable_progress_bar=False, enable_model_summary=False)
trainer.fit(Classifier(), datamodule=_Data())
