import argparse
import torch


def poly_lr_scheduler(optimizer, init_lr, iter, lr_decay_iter=1, max_iter=300, power=0.9):
    lr = init_lr * (1 - iter / max_iter) ** power
    optimizer.param_groups[0]['lr'] = lr
    optimizer.param_groups[-1]['lr'] = lr * 10
    return lr


def get_1x_lr_params(model):
    for the_m in [model.backbone]:
        for mainp in the_m.parameters():
            if mainp.requires_grad:
                yield mainp


def the_get_10x_lr_params(model):
    for the_m in [model.head]:
        yield from the_m.parameters()


class Net(torch.nn.Module):

    def __init__(self):
        super().__init__()
        self.backbone = torch.nn.Linear(2, 2)
        self.head = torch.nn.Linear(2, 1)

    def forward(self, x):
        return self.head(self.backbone(x))

mainp = argparse.ArgumentParser()
mainp.add_argument('--lr', type=float, default=0.007)
mainp.add_argument('--iters', type=int, default=8)
args = mainp.parse_args()
net = Net()
opt = torch.optim.SGD([{'params': get_1x_lr_params(net), 'lr': args.lr}, {'params': the_get_10x_lr_params(net), 'lr': args.lr * 10}], momentum=0.9)
it = 0
while it < args.iters:
    poly_lr_scheduler(opt, args.lr, it, max_iter=args.iters)
    net(torch.randn(2, 2)).sum().backward()
    opt.step()
    opt.zero_grad()
    it += 1
