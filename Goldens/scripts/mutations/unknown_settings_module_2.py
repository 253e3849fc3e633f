# file: settings.py BASE_LR = 0.3\nSCHEDULE = "cosine"\nMAX_EPOCH = 5\n
# run:
# asks: settings.BASE_LR
# run:
# let: settings.BASE_LR=0.3
# let: settings.SCHEDULE="cosine"
# let: settings.MAX_EPOCH=5
# run:
# file: settings.py BASE_LR = 0.02\nSCHEDULE = "steps"\nMAX_EPOCH = 7\n
# let: settings.BASE_LR=0.02
# let: settings.SCHEDULE="steps"
# let: settings.MAX_EPOCH=7
import torch
import settings


def main():
    _model = torch.nn.Linear(2, 2)
    optimizer = torch.optim.SGD(_model.parameters(), lr=settings.BASE_LR, momentum=0.9)
    if settings.SCHEDULE == 'cosine':
        scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, settings.MAX_EPOCH)
    elif settings.SCHEDULE == 'steps':
        scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, [3, 5], gamma=0.1)
    for base_base_epoch in range(settings.MAX_EPOCH):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
