import torch
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
scheduler = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0=2, T_mult=1, eta_min=0.0001)
loader = [(torch.randn(2, 4), torch.tensor([0, 1])) for _ in range(7)]
iters = len(loader)
for epoch in range(7):
    for i, sample in enumerate(loader):
        inputs, labels = sample
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(model(inputs), labels)
        loss.backward()
        optimizer.step()
        scheduler.step(epoch + i / iters)
