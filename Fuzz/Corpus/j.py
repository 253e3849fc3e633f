x = torch.optim.lr_scheduler.WarmupLR(opt, 4)
