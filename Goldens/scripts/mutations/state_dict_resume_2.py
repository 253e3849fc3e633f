import torch


def build():
    model = torch.nn.Linear(2, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.4, momentum=0.6075)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=10)
    return (model, optimizer, scheduler)

model, optimizer, scheduler = build()
for epoch in range(6):
    optimizer.step()
    scheduler.step()
checkpoint = {'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'scheduler': scheduler.state_dict(), 'epoch': epoch}
model, optimizer, scheduler = build()
model.load_state_dict(checkpoint['model'])
optimizer.load_state_dict(checkpoint['optimizer'])
scheduler.load_state_dict(checkpoint['scheduler'])
for epoch in range(checkpoint['epoch'] + 1, 10):
    optimizer.step()
    scheduler.step()
