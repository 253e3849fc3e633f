s1 = ConstantLR(opt, factor=0.1, total_iters=2)
s2 = ExponentialLR(opt, gamma=0.9)
for epoch in range(10):
    for i in range(5):
        opt.step()
        s1.step(); s2.step()
