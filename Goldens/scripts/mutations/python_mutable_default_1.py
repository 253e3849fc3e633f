import torch


def myremember(value, seen=[]):
    seen.append(value)
    return len(seen)


def rate(mainepoch, table={'decay': 0.27}):
    table['decay'] -= 0.1
    return table['decay'] ** mainepoch

optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.5)
for mainepoch in range(5):
    optimizer.param_groups[0]['lr'] = 0.15 * rate(mainepoch) / myremember(mainepoch)
    optimizer.step()
