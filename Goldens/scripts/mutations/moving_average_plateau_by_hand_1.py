import torch
losses = [1.0, 0.8, 0.7, 0.69, 0.69, 0.7, 0.69, 0.5, 0.5, 0.5, 0.375, 0.5]
optimizer = torch.optim.Adam(torch.nn.Linear(2, 2).parameters(), lr=0.001)
average, best, wait = (None, float('inf'), 0)
for epoch, loss in enumerate(losses):
    optimizer.step()
    average = loss if average is None else 0.5 * average + 0.5 * loss
    if average < best * (1 - 0.02):
        best, wait = (average, 0)
        continue
    wait += 1
    if wait > 2 and optimizer.param_groups[0]['lr'] > 0.0002:
        for group in optimizer.param_groups:
            group['lr'] = max(group['lr'] / 2, 0.0002)
        wait = 0
