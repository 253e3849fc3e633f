import torch
from accelerate import Accelerator
from torch.utils.data import DataLoader, TensorDataset
from transformers import get_scheduler
gradient_accumulation_steps, epochs = (2, 4)
accelerator = Accelerator(cpu=True, gradient_accumulation_steps=gradient_accumulation_steps)
train_dataloader = DataLoader(TensorDataset(torch.randn(36, 2)), batch_size=4)
model = torch.nn.Linear(2, 1)
optimizer = torch.optim.AdamW(model.parameters(), lr=0.0003)
updates = epochs * -(-len(train_dataloader) // gradient_accumulation_steps)
lr_scheduler = get_scheduler('cosine', optimizer=optimizer, num_warmup_steps=2 * accelerator.num_processes, num_training_steps=updates * accelerator.num_processes)
model, optimizer, train_dataloader, lr_scheduler = accelerator.prepare(model, optimizer, train_dataloader, lr_scheduler)
progress = 0
for epoch in range(epochs):
    model.train()
    for step, batch in enumerate(train_dataloader):
        with accelerator.accumulate(model):
            loss = model(batch[0]).mean()
            accelerator.backward(loss)
            if accelerator.sync_gradients:
                accelerator.clip_grad_norm_(model.parameters(), 1.0)
                progress += 1
            optimizer.step()
            lr_scheduler.step()
            optimizer.zero_grad()

if accelerator.is_main_process:
    print(progress)
