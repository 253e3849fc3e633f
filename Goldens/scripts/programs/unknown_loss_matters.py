# run:
# asks: loss.item() > 0.5
import torch

model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(10):
    loss = model(torch.randn(4, 3)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    if loss.item() > 0.5:
        optimizer.param_groups[0]["lr"] *= 0.9
    optimizer.step()
