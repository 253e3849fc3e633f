import torch


class Lookahead(torch.optim.SGD):

    def __init__(self, params, lr=0.05, k=5, **kwargs):
        super().__init__(params, lr=lr, momentum=0.9, **kwargs)
        self.k = k
        self.count = 0

    def step(self, closure=None):
        loss = super().step(closure)
        self.count += 1
        return loss

model = torch.nn.Linear(2, 2)
optimizer = Lookahead(model.parameters(), weight_decay=0.0001)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 3, 0.25)
for _ in range(7):
    optimizer.step()
    scheduler.step()
