from functools import reduce
from itertools import accumulate, chain, count, cycle, islice, repeat
import torch
lengths = [4, 3, 3]
ends = list(accumulate(lengths))
factors = list(chain.from_iterable((repeat(f, n) for f, n in zip((1.0, 0.5, 0.1), lengths))))
wobble = cycle([1.0, 0.9, 1.1])
product = reduce(lambda a, b: a * b, lengths)
optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.2)
for step in count():
    if step >= ends[-1]:
        break
    optimizer.param_groups[0]['lr'] = 0.2 * factors[step] * next(wobble)
    optimizer.step()

for extra in islice(count(1), product // 4):
    optimizer.param_groups[0]['lr'] = 0.01 / extra
    optimizer.step()
