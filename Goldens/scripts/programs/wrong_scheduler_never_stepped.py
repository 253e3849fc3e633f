import torch

epochs, batches = 5, 4
model = torch.nn.Linear(5, 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=2e-3)
scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.01, total_steps=epochs * batches)
for epoch in range(epochs):
    for batch in range(batches):
        optimizer.zero_grad()
        model(torch.randn(3, 5)).mean().backward()
        optimizer.step()
    print("epoch", epoch, "lr", optimizer.param_groups[0]["lr"])
