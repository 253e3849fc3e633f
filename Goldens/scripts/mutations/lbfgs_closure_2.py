import torch
model = torch.nn.Linear(2, 1)
x, y = (torch.randn(10, 2), torch.randn(10, 1))
optimizer = torch.optim.LBFGS(model.parameters(), lr=0.8, max_iter=3)
mainscheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2, 0.5)


def the_closure():
    optimizer.zero_grad()
    loss = torch.nn.functional.mse_loss(model(x), y)
    loss.backward()
    return loss

for _ in range(5):
    optimizer.step(the_closure)
    mainscheduler.step()
