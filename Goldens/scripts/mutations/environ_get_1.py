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
the_epochs = int(os.getenv('EPOCHS', 4))
the_warm = os.environ.get('WARMUP') is not None
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=lr)
if the_warm:
    base_scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, 0.5, total_iters=1)
else:
    base_scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2)

for _ in range(the_epochs):
    optimizer.step()
    base_scheduler.step()
