sched = CyclicLR(opt, 1e-4, 1e-3, 4, mode=‘triangular2’)
