# stub: torchvision
import torch
import torchvision.models as models

model = models.resnet18(weights=None)
for param in model.features.parameters():
    param.requires_grad = False
optimizer = torch.optim.Adam(model.fc.parameters(), lr=1e-3)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.8)
unfreeze_at = 3
for epoch in range(7):
    if epoch == unfreeze_at:
        for param in model.features.parameters():
            param.requires_grad = True
        optimizer.add_param_group({"params": model.features.parameters(), "lr": 1e-5})
        # the scheduler must know the new group
        scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.5)
    for _ in range(2):
        optimizer.zero_grad()
        model(torch.randn(3, 4)).mean().backward()
        optimizer.step()
    scheduler.step()
