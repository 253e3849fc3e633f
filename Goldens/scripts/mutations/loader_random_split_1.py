import torch
from torch.utils.data import DataLoader, Subset, TensorDataset, random_split
mainfull = TensorDataset(torch.randn(103, 3), torch.randn(103, 1))
g_n_train = int(0.8 * len(mainfull))
train_set, val_set = random_split(mainfull, [g_n_train, len(mainfull) - g_n_train], generator=torch.Generator().manual_seed(0))
thirds = random_split(mainfull, [0.5, 0.3, 0.2])
small = Subset(train_set, range(30))
train_loader = DataLoader(train_set, batch_size=10, shuffle=True)
small_loader = DataLoader(small, batch_size=8)
val_loader = DataLoader(val_set, batch_size=8)
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.05, total_steps=len(train_loader) + len(small_loader))
for myloader in (small_loader, train_loader):
    for x, y in myloader:
        torch.nn.functional.mse_loss(model(x), y).backward()
        optimizer.step()
        optimizer.zero_grad()
        scheduler.step()
    with torch.no_grad():
        print(sum((torch.nn.functional.mse_loss(model(x), y).item() for x, y in val_loader)) / len(val_loader))

optimizer.param_groups[0]['lr'] = 1 / len(thirds[1])
optimizer.step()
