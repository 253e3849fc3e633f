import torch

model = torch.nn.Linear(2, 2)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.8)
best_epoch, save_every = 0, 2
for epoch in range(1, 7):
    optimizer.step()
    scheduler.step()
    if epoch % save_every == 0 or epoch == 6:
        torch.save({"epoch": epoch, "scheduler": scheduler.state_dict()}, f"epoch-{epoch}.pt")
        best_epoch = epoch
print("kept", best_epoch)
