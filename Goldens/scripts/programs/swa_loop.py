import torch
from torch.optim.swa_utils import SWALR, AveragedModel, update_bn

epochs, swa_start = 14, 8
loader = [torch.randn(4, 3) for _ in range(2)]
model = torch.nn.Sequential(torch.nn.Linear(3, 3), torch.nn.BatchNorm1d(3))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
swa_model = AveragedModel(model)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=10)
swa_scheduler = SWALR(optimizer, swa_lr=0.05, anneal_epochs=3)
for epoch in range(epochs):
    for inputs in loader:
        optimizer.zero_grad()
        model(inputs).mean().backward()
        optimizer.step()
    if epoch > swa_start:
        swa_model.update_parameters(model)
        swa_scheduler.step()
    else:
        scheduler.step()
update_bn(loader, swa_model)
