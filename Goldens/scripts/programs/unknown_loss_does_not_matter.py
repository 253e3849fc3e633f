import torch

model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2, 0.5)
best = float("inf")
history = {"loss": [], "lr": []}
for epoch in range(6):
    running = 0.0
    for _ in range(3):
        loss = model(torch.randn(4, 3)).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        running += loss.item() * 4
    running /= 12
    if running < best:
        best = running
        print("better:", best)
        state = {k: v.clone() for k, v in model.state_dict().items()}
    else:
        print("no better than", best)
    history["loss"].append(running)
    history["lr"].append(optimizer.param_groups[0]["lr"])
    scheduler.step()
model.load_state_dict(state)
