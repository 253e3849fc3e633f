import torch

lr = 0.5
model = torch.nn.Linear(2, 2)
for step in range(5):
    model(torch.randn(3, 2)).square().mean().backward()
    with torch.no_grad():
        for p in model.parameters():
            p.add_(p.grad, alpha=-lr)
            p.grad = None
    lr *= 0.9
