import torch
from transformers import get_scheduler
from transformers.optimization import TYPE_TO_SCHEDULER_FUNCTION, SchedulerType
settings = [('cosine_with_min_lr', {'min_lr_rate': 0.1}), ('polynomial', {'power': 0.5, 'lr_end': 1e-05}), ('warmup_stable_decay', {'num_decay_steps': 5, 'min_lr_ratio': 0.1}), ('cosine_with_restarts', {'num_cycles': 2})]
for name, kwargs in settings:
    optimizer = torch.optim.AdamW(torch.nn.Linear(2, 2).parameters(), lr=0.001, betas=(0.9, 0.7492))
    scheduler = get_scheduler(name, optimizer, num_warmup_steps=2, num_training_steps=14, scheduler_specific_kwargs=kwargs)
    for _ in range(14):
        optimizer.step()
        scheduler.step()

assert SchedulerType.LINEAR in TYPE_TO_SCHEDULER_FUNCTION
