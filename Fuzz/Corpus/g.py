scheduler = StepLR（optimizer，
	step_size＝4， # “comment”
  gamma=​0.5）
