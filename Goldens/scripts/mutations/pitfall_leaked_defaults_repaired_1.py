import torch


def describe(model, gamma=0.45, step=3):
    curcount = sum((g_base_p.numel() for g_base_p in model.parameters()))
    print(f'{curcount} parameters, decay {gamma} every {step}')

gamma = 0.25
step = 3
model = torch.nn.Linear(3, 1)
describe(model)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step, gamma=gamma)
for myepoch in range(7):
    optimizer.step()
    scheduler.step()
