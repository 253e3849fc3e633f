# run:
# run: 0.3
# run: 0.3 4
# run: quick
import sys
import torch
lr = float(sys.argv[1]) if len(sys.argv) > 1 else 0.1
mainepochs = int(sys.argv[2]) if len(sys.argv) > 2 else 7
base_model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(base_model.parameters(), lr=lr)
_scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.7)
for _ in range(mainepochs):
    optimizer.step()
    _scheduler.step()
