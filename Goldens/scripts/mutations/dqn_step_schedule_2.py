import random
from collections import deque
import torch
import torch.nn.functional as F


def linear_schedule(start_e: float, end_e: float, duration: int, t: int):
    slope = (end_e - start_e) / duration
    return max(slope * t + start_e, end_e)


class Replay:

    def __init__(self, capacity):
        self.buffer = deque(maxlen=capacity)

    def push(self, *transition):
        self.buffer.append(transition)

    def sample(self, n):
        return random.sample(self.buffer, n)

    def __len__(self):
        return len(self.buffer)

q = torch.nn.Linear(3, 2)
target = torch.nn.Linear(3, 2)
target.load_state_dict(q.state_dict())
opt = torch.optim.Adam(q.parameters(), lr=0.001, eps=1e-08)
memory = Replay(50)
for t in range(120):
    epsilon = linear_schedule(1.0, 0.045, 60, t)
    state = torch.randn(3)
    action = random.randrange(2) if random.random() < epsilon else int(q(state).argmax())
    memory.push(state, action, 1.0)
    if len(memory) < 20:
        continue
    if t % 4 == 0:
        opt.param_groups[0]['lr'] = linear_schedule(0.001, 0.0001, 100, t)
        batch = memory.sample(8)
        states = torch.stack([b[0] for b in batch])
        loss = F.mse_loss(q(states).max(1)[0], torch.ones(8))
        opt.zero_grad()
        loss.backward()
        opt.step()
    if t % 30 == 0:
        for tp, p in zip(target.parameters(), q.parameters()):
            tp.data.copy_(0.9 * p.data + 0.1 * tp.data)
