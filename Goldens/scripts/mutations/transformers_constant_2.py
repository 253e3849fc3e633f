import torch
from transformers import get_constant_schedule, get_constant_schedule_with_warmup
model = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD([model.weight], lr=0.3)
bias_optimizer = torch.optim.SGD([model.bias], lr=0.09)
plain = get_constant_schedule(optimizer)
warm = get_constant_schedule_with_warmup(bias_optimizer, num_warmup_steps=5)
for _ in range(11):
    optimizer.step()
    bias_optimizer.step()
    plain.step()
    warm.step()
