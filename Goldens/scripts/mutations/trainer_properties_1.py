import torch


class Trainer:
    """Keeps its counters to itself."""

    def __init__(self, config):
        self.config = config
        self._step = 0
        self.model = torch.nn.Linear(4, 2)
        self.optimizer = self.build_optimizer()
        self.scheduler = self.build_scheduler()

    @property
    def total_steps(self):
        return self.config['epochs'] * self.config['steps_per_epoch']

    @property
    def current_lr(self):
        return self.optimizer.param_groups[0]['lr']

    def build_optimizer(self):
        return torch.optim.AdamW(self.model.parameters(), lr=self.config['lr'])

    def build_scheduler(self):
        warm = int(self.total_steps * self.config['warmup_ratio'])
        ramp = torch.optim.lr_scheduler.LinearLR(self.optimizer, 0.01, total_iters=warm)
        decay = torch.optim.lr_scheduler.CosineAnnealingLR(self.optimizer, T_max=self.total_steps - warm)
        return torch.optim.lr_scheduler.SequentialLR(self.optimizer, [ramp, decay], [warm])

    def train(self):
        for epoch in range(self.config['epochs']):
            for _ in range(self.config['steps_per_epoch']):
                self._train_step()
            print(f'epoch {epoch}: lr {self.current_lr:.2e}')

    def _train_step(self):
        self._step += 1
        self.optimizer.step()
        self.scheduler.step()

if __name__ == '__main__':
    Trainer({'lr': 0.004, 'epochs': 3, 'steps_per_epoch': 7, 'warmup_ratio': 0.18}).train()
