a = StepLR(opt, 3)
b = SWALR(opt, swa_lr=0.05)
for epoch in range(10):
    for batch in range(4):
        if epoch < 3:
            a.step()
        else:
            b.step()
