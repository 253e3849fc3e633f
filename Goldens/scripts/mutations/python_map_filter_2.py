import torch
text = '0.1 0.05 - 0.01 x 0.005'
rates = list(map(float, filter(lambda word: word[0].isdigit(), text.split())))
pairs = {epoch: rate for epoch, rate in zip(range(0, 10, 2), rates)}
flags = [rate > 0.02 for rate in rates]
first_small = next((i for i, flag in enumerate(flags) if not flag), None)
optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=rates[0])
for epoch in range(9):
    if (rate := pairs.get(epoch)) is not None:
        optimizer.param_groups[0]['lr'] = rate
    optimizer.step()

optimizer.param_groups[0]['lr'] = rates[first_small] * (all(flags) + any(flags) + sum(flags))
optimizer.step()
