import torch
the_model = torch.nn.Linear(2, 2)
the_optimizer = torch.optim.SGD(the_model.parameters(), lr=0.1)
the_scheduler = torch.optim.lr_scheduler.StepLR(the_optimizer, step_size=2, gamma=0.1, verbose=True)
for _ in range(4):
    the_optimizer.step()
    the_scheduler.step()
