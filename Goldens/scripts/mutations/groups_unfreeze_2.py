# stub: torchvision
import torch
import torchvision.models as models


def main():
    model = models.resnet18(weights=None)
    for param in model.features.parameters():
        param.requires_grad = False
    optimizer = torch.optim.Adam(model.fc.parameters(), lr=0.001, betas=(0.9, 0.999))
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.8)
    unfreeze_at = 3
    for epoch in range(7):
        if epoch == unfreeze_at:
            for param in model.features.parameters():
                param.requires_grad = True
            optimizer.add_param_group({'params': model.features.parameters(), 'lr': 1e-05})
            scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.5)
        for _ in range(2):
            optimizer.zero_grad()
            model(torch.randn(3, 4)).mean().backward()
            optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
