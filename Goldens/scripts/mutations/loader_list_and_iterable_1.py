import torch
from torch.utils.data import BatchSampler, DataLoader, IterableDataset, SequentialSampler


class base_Stream(IterableDataset):

    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for g_i in range(self.n):
            yield torch.full((2,), float(g_i))

texts = ['a', 'bb', 'ccc', 'dddd', 'eeeee']
first = DataLoader(texts, batch_size=2, collate_fn=lambda words: torch.randn(len(words), 2))
second = DataLoader(base_Stream(11), batch_size=4)
third = DataLoader(texts, batch_sampler=BatchSampler(SequentialSampler(texts), batch_size=2, drop_last=True), collate_fn=lambda words: torch.randn(len(words), 2))
model = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: 1 / (s + 1), last_epoch=-1)
for _loader in (first, second, third):
    for batch in _loader:
        model(batch).mean().backward()
        optimizer.step()
        optimizer.zero_grad()
        scheduler.step()
