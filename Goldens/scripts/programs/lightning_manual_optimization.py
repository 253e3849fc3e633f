import lightning.pytorch as pl
import torch
from torch.utils.data import DataLoader, TensorDataset


class Adversarial(pl.LightningModule):
    def __init__(self):
        super().__init__()
        self.automatic_optimization = False
        self.generator = torch.nn.Linear(2, 3)
        self.critic = torch.nn.Linear(3, 1)

    def training_step(self, batch, batch_idx):
        opt_g, opt_c = self.optimizers()
        sched_g, sched_c = self.lr_schedulers()
        noise = torch.randn(4, 2)
        loss_c = self.critic(self.generator(noise).detach()).mean() - self.critic(batch[0]).mean()
        opt_c.zero_grad()
        self.manual_backward(loss_c)
        opt_c.step()
        sched_c.step()
        if (batch_idx + 1) % 2 == 0:
            opt_g.zero_grad()
            self.manual_backward(-self.critic(self.generator(noise)).mean())
            opt_g.step()
        if self.trainer.is_last_batch:
            sched_g.step()

    def configure_optimizers(self):
        opt_g = torch.optim.Adam(self.generator.parameters(), lr=1e-3, betas=(0.5, 0.9))
        opt_c = torch.optim.RMSprop(self.critic.parameters(), lr=5e-4)
        sched_g = torch.optim.lr_scheduler.StepLR(opt_g, 1, gamma=0.5)
        sched_c = torch.optim.lr_scheduler.ExponentialLR(opt_c, gamma=0.99)
        return [opt_g, opt_c], [sched_g, sched_c]


trainer = pl.Trainer(max_epochs=3, accelerator="cpu", logger=False, enable_checkpointing=False,
                     enable_progress_bar=False, enable_model_summary=False)
trainer.fit(Adversarial(), DataLoader(TensorDataset(torch.randn(16, 3)), batch_size=4))
