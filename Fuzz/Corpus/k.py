MILESTONES = [int(0.5*100), int(0.75*100)]
s = MultiStepLR(opt, MILESTONES, gamma=0.1)
t = MultiStepLR(opt, list(range(10, 40, 10)))
u = MultiStepLR(opt, [i*3 for i in range(4)])
