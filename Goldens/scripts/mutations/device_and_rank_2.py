import os
import torch
local_rank = int(os.environ.get('LOCAL_RANK', -1))
distributed = local_rank != -1
if distributed:
    torch.distributed.init_process_group('nccl')
device = torch.device('cuda:0' if torch.cuda.is_available() else 'mps' if torch.backends.mps.is_available() else 'cpu')
model = torch.nn.Linear(2, 2).to(device)
if torch.cuda.device_count() <= 1:
    model = torch.nn.DataParallel(model)

optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, weight_decay=7.5e-05)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[2, 3])
is_main = local_rank in (-1, 0)
for epoch in range(5):
    model.train()
    for _ in range(2):
        optimizer.step()
    scheduler.step()
    model.eval()
    if is_main:
        print(epoch, optimizer.param_groups[0]['lr'])
