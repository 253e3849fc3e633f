import torch
current_lr = 0.4
_drops = 0


def drop(factor=0.5):
    global current_lr, _drops
    current_lr *= factor
    _drops += 1


def make_counter():
    count = 0

    def tick():
        nonlocal count
        count += 1
        return count
    return tick

tick = make_counter()
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=current_lr)
for step in range(9):
    if tick() % 4 == 0:
        drop()
    for base_g in optimizer.param_groups:
        base_g['lr'] = current_lr
    optimizer.step()

assert _drops == 2
