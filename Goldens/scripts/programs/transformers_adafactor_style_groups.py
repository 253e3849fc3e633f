import torch
from transformers import get_linear_schedule_with_warmup

encoder, head = torch.nn.Linear(2, 2), torch.nn.Linear(2, 1)
epochs, batches, warmup_proportion = 2, 8, 0.25
num_training_steps = epochs * batches
num_warmup_steps = int(warmup_proportion * num_training_steps)
optimizer = torch.optim.AdamW([
    {"params": encoder.parameters(), "lr": 2e-5},
    {"params": head.parameters(), "lr": 1e-3, "weight_decay": 0.0},
], weight_decay=0.01)
scheduler = get_linear_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps)
global_step = 0
for _ in range(epochs):
    for batch in range(batches):
        head(encoder(torch.randn(2, 2))).mean().backward()
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
        global_step += 1
assert global_step == num_training_steps
