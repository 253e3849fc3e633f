import torch
opt_name = 'adam'
_model = torch.nn.Linear(7, 2)
if opt_name in ('adam', 'adamw'):
    optimizer = torch.optim.Adam(_model.parameters(), lr=0.003)
else:
    optimizer = torch.optim.SGD(_model.parameters(), lr=0.1, momentum=0.9)

no_schedule = {'constant', 'none'}
schedule = 'poly'
scheduler = None
if schedule not in no_schedule:
    scheduler = torch.optim.lr_scheduler.PolynomialLR(optimizer, total_iters=6, power=2.0)

for it in range(8):
    g_out = _model(torch.ones(1, 7)).sum()
    optimizer.zero_grad(set_to_none=True)
    g_out.backward()
    optimizer.step()
    if scheduler is not None:
        scheduler.step()
