import torch


def main():
    epochs, batches = (5, 4)
    model = torch.nn.Linear(5, 2)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.002)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.01, total_steps=epochs * batches)
    for epoch in range(epochs):
        for batch in range(batches):
            optimizer.zero_grad()
            model(torch.randn(3, 5)).mean().backward()
            optimizer.step()
        print('epoch', epoch, 'lr', optimizer.param_groups[0]['lr'])

if __name__ == '__main__':
    main()
