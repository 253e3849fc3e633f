import torch
_model = torch.nn.Linear(2, 2)
_optimizer = torch.optim.Adam(_model.parameters(), lr=0.01)
scheduler = torch.optim.lr_scheduler.ExponentialLR(_optimizer, 0.4)
_best_epoch, save_every = (0, 2)
for epoch in range(1, 7):
    _optimizer.step()
    scheduler.step()
    if epoch % save_every == 0 or epoch == 6:
        torch.save({'epoch': epoch, 'scheduler': scheduler.state_dict()}, f'epoch-{epoch}.pt')
        _best_epoch = epoch

print('kept', _best_epoch)
