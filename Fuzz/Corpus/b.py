from torch.optim import lr_scheduler as sched
import numpy as np, math as m
warmup: int = 5
total = 100
def lr_fn(epoch: int) -> float:
    """Warm up, then cosine."""
    if epoch < warmup:
        return (epoch + 1) / warmup
    progress = (epoch - warmup) / (total - warmup)
    return 0.5 * (1 + np.cos(np.pi * progress))
class LitModel(pl.LightningModule):
    def configure_optimizers(self):
        optimizer = torch.optim.AdamW([{"params": self.a.parameters(), "lr": 1e-2}, {"params": self.b.parameters()}], lr=3e-4, betas=(0.85, 0.999))
        return {"optimizer": optimizer, "lr_scheduler": sched.LambdaLR(optimizer, lr_fn)}
