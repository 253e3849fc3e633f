import torch
from transformers import get_polynomial_decay_schedule_with_warmup
the_model = torch.nn.Linear(2, 2)
mainoptimizer = torch.optim.AdamW(the_model.parameters(), lr=0.002)
the_scheduler = get_polynomial_decay_schedule_with_warmup(mainoptimizer, 5, 15, lr_end=0.0001, power=2.0)
for _ in range(18):
    mainoptimizer.step()
    the_scheduler.step()
