import torch
stages = {'warm': 2, 'main': 4, 'cool': 2}
factors = {'warm': 0.1, 'main': 1.0}
factors.setdefault('cool', 0.01)
factors.setdefault('main', 9.0)
names = [name for name, length in stages.items() for _ in range(length)]
longest = max(stages, key=stages.get)
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.7, dampening=0)
for name in names:
    optimizer.param_groups[0]['lr'] = 0.7 * factors[name]
    if name != longest:
        optimizer.param_groups[0]['momentum'] = 0.9
    optimizer.step()

print(sum(stages.values()), list(factors.keys()), sorted(factors.items(), key=lambda item: item[1]))
