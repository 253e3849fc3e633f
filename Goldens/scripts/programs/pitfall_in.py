import torch

opt_name = "adam"
model = torch.nn.Linear(7, 2)

if opt_name in ("adam", "adamw"):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.003)
else:
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)

no_schedule = {"constant", "none"}
schedule = "poly"
scheduler = None
if schedule not in no_schedule:
    scheduler = torch.optim.lr_scheduler.PolynomialLR(optimizer, total_iters=6, power=2.0)

for it in range(8):
    out = model(torch.ones(1, 7)).sum()
    optimizer.zero_grad(set_to_none=True)
    out.backward()
    optimizer.step()
    if scheduler is not None:
        scheduler.step()
