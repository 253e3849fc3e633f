"""The default of a helper is no name of the module: Python stops here."""
import torch


def describe(model, gamma=0.9):
    count = sum((p.numel() for p in model.parameters()))
    print(f'{count} parameters, decay {gamma}')

model = torch.nn.Linear(3, 1)
describe(model)
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1, gamma=gamma)
for epoch in range(5):
    optimizer.step()
    scheduler.step()
