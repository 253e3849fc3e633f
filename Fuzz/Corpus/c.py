opt = SGD(net.parameters(), args.lr, momentum=0.9)
warm = lr_scheduler.LinearLR(opt, start_factor=0.1, total_iters=5)
cos = lr_scheduler.CosineAnnealingLR(opt, T_max=args.epochs - 5)
scheduler = lr_scheduler.SequentialLR(opt, [warm, cos], milestones=[5])
for epoch in range(args.epochs):
    for x, y in train_loader:
        loss = f(x)
        loss.backward()
        opt.step()
    scheduler.step()
