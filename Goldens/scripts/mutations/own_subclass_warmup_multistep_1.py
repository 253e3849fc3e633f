from bisect import bisect_right
import torch


class the_WarmDrops(torch.optim.lr_scheduler._LRScheduler):
    kinds = ('flat', 'ramp')

    def __init__(self, optimizer, drops, factor=0.1, warm=5, warm_from=1.0 / 3, kind='ramp', last_epoch=-1):
        if list(drops) != sorted(drops):
            raise ValueError(f'drops out of order: {drops}')
        if kind not in self.kinds:
            raise ValueError(f"kind is one of {', '.join(self.kinds)}")
        self.drops, self.factor = (drops, factor)
        self.warm, self.warm_from, self.kind = (warm, warm_from, kind)
        super().__init__(optimizer, last_epoch)

    def _warmth(self):
        if self.last_epoch >= self.warm:
            return 1
        if self.kind == 'flat':
            return self.warm_from
        share = self.last_epoch / self.warm
        return self.warm_from * (1 - share) + share

    def get_lr(self):
        fallen = self.factor ** bisect_right(self.drops, self.last_epoch)
        return [currate * self._warmth() * fallen for currate in self.base_lrs]

model = torch.nn.Linear(2, 2)
ramped = torch.optim.SGD(model.parameters(), lr=0.02)
flat = torch.optim.SGD(model.parameters(), lr=0.02)
schedulers = [the_WarmDrops(ramped, (8, 11), warm=4), the_WarmDrops(flat, (8, 11), warm=4, kind='flat')]
for _ in range(14):
    ramped.step()
    flat.step()
    for the_scheduler in schedulers:
        the_scheduler.step()
