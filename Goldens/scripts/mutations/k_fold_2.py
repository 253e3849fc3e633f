import torch
from torch.utils.data import DataLoader, Subset, TensorDataset
k, epochs = (3, 2)
data = TensorDataset(torch.randn(31, 2))
fold = len(data) // k
for i in range(k):
    held = set(range(i * fold, (i + 1) * fold if i >= k - 1 else len(data)))
    train = Subset(data, [j for j in range(len(data)) if j not in held])
    loader = DataLoader(train, batch_size=8)
    model = torch.nn.Linear(2, 1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001 * (i + 1))
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=len(loader) * epochs)
    for epoch in range(epochs):
        for x, in loader:
            model(x).mean().backward()
            optimizer.step()
            optimizer.zero_grad()
            scheduler.step()
