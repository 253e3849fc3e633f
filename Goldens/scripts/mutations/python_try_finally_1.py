import torch


def main():
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.9)
    table = {0: 0.1, 2: 0.5}
    for g_epoch in range(6):
        try:
            value = table[g_epoch]
            optimizer.param_groups[0]['lr'] = value
        except KeyError:
            pass
        else:
            print('set to', value)
        finally:
            optimizer.step()
        try:
            if g_epoch == 4:
                raise KeyboardInterrupt
            scheduler.step()
        except KeyboardInterrupt:
            print('interrupted; going on')

if __name__ == '__main__':
    main()
