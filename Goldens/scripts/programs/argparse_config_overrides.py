# run:
# run: --set lr=0.5 sched.gamma=0.9
# run: --set epochs=2
# run: --set optim.lr=1
import argparse

import torch

config = {"lr": 0.1, "epochs": 4, "sched": {"gamma": 0.5, "step": 1}}


def set_by_path(tree, path, text):
    *parents, leaf = path.split(".")
    for name in parents:
        tree = tree[name]
    if leaf not in tree:
        raise KeyError(path)
    tree[leaf] = type(tree[leaf])(text)


parser = argparse.ArgumentParser()
parser.add_argument("--set", nargs="*", default=[], dest="overrides")
for word in parser.parse_args().overrides:
    path, text = word.split("=", 1)
    set_by_path(config, path, text)

optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=config["lr"])
sched = config["sched"]
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, sched["step"], sched["gamma"])
for _ in range(config["epochs"]):
    optimizer.step()
    scheduler.step()
