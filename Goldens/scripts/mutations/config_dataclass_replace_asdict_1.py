from dataclasses import asdict, dataclass, fields, replace
import torch


@dataclass(frozen=True)
class Schedule:
    T_max: int = 10
    eta_min: float = 0.0


@dataclass(frozen=True)
class Run:
    lr: float
    schedule: Schedule = Schedule()
    name: str = 'base'

base = Run(0.1)
long = replace(base, lr=base.lr * 2, schedule=replace(base.schedule, T_max=4, eta_min=0.01), name='long')
print([_f.name for _f in fields(long)])
try:
    long.lr = 9.0
except AttributeError as error:
    print(error)

the_model = torch.nn.Linear(3, 1)
settings = asdict(long)
optimizer = torch.optim.SGD(the_model.parameters(), lr=settings['lr'])
the_scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, **settings['schedule'])
for _ in range(settings['schedule']['T_max'] + 2):
    optimizer.step()
    the_scheduler.step()
