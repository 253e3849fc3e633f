    class Args: pass
    cfg = {"lr": 0.1, "step": 30}
    s = torch.optim.lr_scheduler.StepLR(opt, step_size=cfg["step"], gamma=0.1 if True else 3)
    schedulers = [ExponentialLR(opt, 0.9), \
       LambdaLR(opt, lambda e: 1)]
    for e in range(5):
        for sch in schedulers: sch.step()
        if e > 2: break
