import torch


def remember(value, seen=[]):
    seen.append(value)
    return len(seen)


def rate(epoch, table={"decay": 0.9}):
    table["decay"] -= 0.1
    return table["decay"] ** epoch


optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.5)
for epoch in range(5):
    optimizer.param_groups[0]["lr"] = 0.5 * rate(epoch) / remember(epoch)
    optimizer.step()
