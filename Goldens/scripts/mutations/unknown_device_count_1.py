# run:
# asks: torch.cuda.device_count()
# run:
# let: torch.cuda.device_count()=4
# run: --lr 0.2
# let: torch.cuda.device_count()=2
import argparse
import torch
the_myparser = argparse.ArgumentParser()
the_myparser.add_argument('--lr', type=float, default=0.1)
args = the_myparser.parse_args()
n_gpu = torch.cuda.device_count()
args.lr = args.lr * n_gpu
curmodel = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(curmodel.parameters(), lr=args.lr)
mainmainscheduler = torch.optim.lr_scheduler.StepLR(optimizer, 3)
for _ in range(6):
    optimizer.step()
    mainmainscheduler.step()
