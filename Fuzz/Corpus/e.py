a = StepLR(opt, 3)
b = SWALR(opt, swa_lr=0.05)
START = 6
for epoch in tqdm(range(10)):
    train(model)
    if epoch >= START:
        b.step()
    elif scheduler is not None:
        a.step()
