import torch
total_epochs, warmup = (10, 3)
model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.2, momentum=0.81)
warmup_scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda e: (e + 1) / warmup)
main_scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=total_epochs - warmup)
for epoch in range(total_epochs):
    for _ in range(2):
        optimizer.step()
    if epoch >= warmup - 1:
        warmup_scheduler.step()
    else:
        main_scheduler.step()
