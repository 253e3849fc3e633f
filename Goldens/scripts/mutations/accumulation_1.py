import torch
accum_steps = 4
epochs = 3
loader = [torch.randn(2, 4) for _ in range(10)]
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=0.0003, betas=(0.9, 0.999))
updates = epochs * -(-len(loader) // accum_steps)
scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.1, updates)
optimizer.zero_grad()
for epoch in range(epochs):
    for i, x in enumerate(loader):
        loss = model(x).mean() / accum_steps
        loss.backward()
        if (i + 1) % accum_steps == 0 or i + 1 == len(loader):
            optimizer.step()
            scheduler.step()
            optimizer.zero_grad()
