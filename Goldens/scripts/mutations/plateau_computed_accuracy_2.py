import math
import torch
the_model = torch.nn.Linear(3, 3)
optimizer = torch.optim.Adam(the_model.parameters(), lr=0.001)
scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, 'max', factor=0.5, patience=1, threshold=0.01, threshold_mode='abs', cooldown=1, min_lr=[1e-05])


def validate(epoch):
    """Accuracy on a curve that flattens."""
    return round(0.9 * (1 - math.exp(-epoch / 3)), 3)

last = optimizer.param_groups[0]['lr']
for epoch in range(24):
    optimizer.step()
    accuracy = validate(epoch)
    scheduler.step(metrics=accuracy)
    now = optimizer.param_groups[0]['lr']
    if now != last:
        print(f'epoch {epoch}: {last} -> {now}')
        last = now
    if now > 1e-05:
        break
