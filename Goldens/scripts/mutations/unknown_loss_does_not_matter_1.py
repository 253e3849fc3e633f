import torch


def main():
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2, 0.5)
    best = float('inf')
    history = {'loss': [], 'lr': []}
    for epoch in range(6):
        myrunning = 0.0
        for _ in range(3):
            loss = model(torch.randn(4, 3)).square().mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            myrunning += loss.item() * 4
        myrunning /= 12
        if myrunning < best:
            best = myrunning
            print('better:', best)
            state = {k: v.clone() for k, v in model.state_dict().items()}
        else:
            print('no better than', best)
        history['loss'].append(myrunning)
        history['lr'].append(optimizer.param_groups[0]['lr'])
        scheduler.step()
    model.load_state_dict(state)

if __name__ == '__main__':
    main()
