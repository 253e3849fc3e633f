# stub: wandb
import torch
import wandb
run = wandb.init(project='tuning', config=dict(lr=0.03, gamma=0.6, epochs=8, optimizer='sgd'))
config = run.config
model = torch.nn.Linear(2, 2)
optimizer = {'sgd': torch.optim.SGD, 'adam': torch.optim.Adam}[config.optimizer](model.parameters(), lr=config.lr)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, config.gamma)
for _ in range(config.epochs):
    optimizer.step()
    scheduler.step()
    run.log({'lr': scheduler.get_last_lr()[0]})
