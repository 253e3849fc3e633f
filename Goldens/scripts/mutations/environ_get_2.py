# run:
# run:
# env: LR=0.3
# env: EPOCHS=3
# run:
# env: LR=big
# run:
# env: WARMUP=1
import os
import torch
lr = float(os.environ.get('LR', '0.1'))
epochs = int(os.getenv('EPOCHS', 5))
warm = os.environ.get('WARMUP') is not None
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=lr)
if warm:
    scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, 0.5, total_iters=1)
else:
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2)

for _ in range(epochs):
    optimizer.step()
    scheduler.step()
