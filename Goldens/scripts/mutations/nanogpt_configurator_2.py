# run:
# run: --peak=0.001 --updates=12
# run: --decays=False
# run: --peak=fast
# run: --lr=0.1
import ast
import math
import sys
import torch
peak = 0.0005
floor = 3.75e-05
updates = 20
warm = 4
decays = True
known = sorted((k for k, v in globals().items() if k[0] != '_' and isinstance(v, (int, float, str))))
for word in sys.argv[1:]:
    name, value = word.lstrip('-').split('=', 1)
    if name not in known:
        raise ValueError(f'nothing here is called {name}')
    try:
        value = ast.literal_eval(value)
    except ValueError:
        pass
    if type(value) is not type(globals()[name]):
        raise TypeError(f'{name} is a {type(globals()[name]).__name__}')
    globals()[name] = value

optimizer = torch.optim.AdamW(torch.nn.Linear(2, 2).parameters(), lr=peak)
for it in range(updates):
    rate = peak
    if decays and it < warm:
        rate = peak * it / warm
    elif decays:
        rate = floor + 0.5 * (1 + math.cos(math.pi * (it - warm) / (updates - warm))) * (peak - floor)
    optimizer.param_groups[0]['lr'] = rate
    optimizer.step()

print({name: globals()[name] for name in known})
