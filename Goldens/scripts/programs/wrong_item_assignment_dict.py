import torch

config = {"lr": 0.1, "gamma": 0.9, "epochs": 5}
config["gamma"] = 0.5
config["epochs"] += 2
config.update(lr=0.4)

model = torch.nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=config["lr"])
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, config["gamma"])
for epoch in range(config["epochs"]):
    optimizer.step()
    scheduler.step()
