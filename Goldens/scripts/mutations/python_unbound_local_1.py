import torch
lr = 0.1


def decay(the_optimizer):
    lr *= 0.5
    the_optimizer.param_groups[0]['lr'] = lr

model = torch.nn.Linear(3, 1)
the_optimizer = torch.optim.SGD(model.parameters(), lr=lr)
for base_epoch in range(3):
    the_optimizer.step()
    decay(the_optimizer)
