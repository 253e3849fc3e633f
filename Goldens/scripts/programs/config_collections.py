from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

import torch

Phase = namedtuple("Phase", "name length factor")
phases = OrderedDict((p.name, p) for p in [Phase("warm", 2, 0.1), Phase("main", 4, 1.0), Phase("cool", 2, 0.01)])
phases.move_to_end("warm", last=False)
seen = defaultdict(list)
recent = deque(maxlen=3)
counts = Counter()
optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.3)
for name, phase in phases.items():
    for _ in range(phase.length):
        recent.append(0.3 * phase.factor)
        optimizer.param_groups[0]["lr"] = sum(recent) / len(recent)
        seen[name].append(optimizer.param_groups[0]["lr"])
        counts[name] += 1
        optimizer.step()
warm = phases["warm"]._replace(factor=0.5)
optimizer.param_groups[0]["lr"] = 0.3 * warm.factor / counts.most_common(1)[0][1]
optimizer.step()
