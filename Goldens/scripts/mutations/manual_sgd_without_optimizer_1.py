import torch
lr = 0.5
model = torch.nn.Linear(2, 2)
for step in range(5):
    model(torch.randn(3, 2)).square().mean().backward()
    with torch.no_grad():
        for _p in model.parameters():
            _p.add_(_p.grad, alpha=-lr)
            _p.grad = None
    lr *= 0.675
