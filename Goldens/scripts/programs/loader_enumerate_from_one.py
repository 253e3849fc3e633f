import torch
from torch.utils.data import DataLoader, TensorDataset
from tqdm import tqdm

loader = DataLoader(TensorDataset(torch.randn(34, 2), torch.randn(34, 1)), batch_size=8, shuffle=True, pin_memory=False)
model = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, len(loader), gamma=0.5)
log_every = 2
for epoch in range(1, 4):
    for i, (x, y) in enumerate(tqdm(loader, total=len(loader)), 1):
        loss = torch.nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        scheduler.step()
        if i % log_every == 0 or i == len(loader):
            print(f"[{epoch}/{i}] {loss.item():.3f} {optimizer.param_groups[0]['lr']}")
