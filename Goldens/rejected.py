"""Programs PyTorch refuses, when they are built or at some later step.

Every `raise` that a scheduler program can reach is here, and the errors Python itself
gives for what the classes do not check: zero divisors, bad calls, unknown names.
"""

from __future__ import annotations

from collections.abc import Iterator

from torch_run import Case, sgd, without_momentum

TWO = sgd(0.1, 0.01)
EXPONENTIAL = "ExponentialLR(optimizer, gamma=0.9)"
PLATEAU = "ReduceLROnPlateau(optimizer)"

BUILDING = (
    # Arguments that are missing, unknown, repeated or too many.
    "StepLR(optimizer)",
    "StepLR()",
    "StepLR(step_size=4)",
    "StepLR(optimizer, step_size=4, verbose=True)",
    "ExponentialLR(optimizer)",
    "ExponentialLR(optimizer, gama=0.9)",
    "ExponentialLR(optimizer, 0.9, gamma=0.9)",
    "ExponentialLR(optimizer, 0.9, -1, False)",
    "MultiStepLR(optimizer)",
    "LambdaLR(optimizer)",
    "MultiplicativeLR(optimizer)",
    "CosineAnnealingLR(optimizer)",
    "CosineAnnealingLR(optimizer, t_max=10)",
    "CosineAnnealingWarmRestarts(optimizer)",
    "CyclicLR(optimizer)",
    "CyclicLR(optimizer, base_lr=0.01)",
    "OneCycleLR(optimizer)",
    "SWALR(optimizer)",
    "SequentialLR(optimizer)",
    "ChainedScheduler()",
    "ReduceLROnPlateau(optimizer, verbose=True)",
    "CosineLR(optimizer, T_max=10)",
    "StepLR(optimiser, step_size=4)",
    # Something that is not an optimizer.
    "StepLR(None, step_size=4)",
    "ExponentialLR(0.1, gamma=0.9)",
    "ReduceLROnPlateau(None)",
    "CyclicLR(None, base_lr=0.01, max_lr=0.1)",
    "OneCycleLR(None, max_lr=0.1, total_steps=10)",
    "LambdaLR(None, lr_lambda=lambda epoch: 1.0)",
    # Resuming without the state it needs.
    "StepLR(optimizer, step_size=4, last_epoch=3)",
    "ExponentialLR(optimizer, gamma=0.9, last_epoch=0)",
    # Lambdas.
    "LambdaLR(optimizer, lr_lambda=0.95)",
    "LambdaLR(optimizer, lr_lambda='0.95 ** epoch')",
    "LambdaLR(optimizer, lr_lambda=[])",
    "LambdaLR(optimizer, lr_lambda=[lambda epoch: 1.0, lambda epoch: 0.5])",
    "LambdaLR(optimizer, lr_lambda=lambda epoch: 1 / epoch)",
    "LambdaLR(optimizer, lr_lambda=lambda epoch: 1 // epoch)",
    "LambdaLR(optimizer, lr_lambda=lambda epoch: 5 % epoch)",
    "LambdaLR(optimizer, lr_lambda=lambda epoch: epoch ** -0.5)",
    "LambdaLR(optimizer, lr_lambda=lambda epoch: math.log(epoch))",
    "LambdaLR(optimizer, lr_lambda=lambda epoch: rate)",
    "LambdaLR(optimizer, lr_lambda=lambda epoch: 'fast')",
    "LambdaLR(optimizer, lr_lambda=lambda epoch: None)",
    "LambdaLR(optimizer, lr_lambda=lambda: 1.0)",
    "LambdaLR(optimizer, lr_lambda=lambda epoch, group: 1.0)",
    "LambdaLR(optimizer, lr_lambda=lambda epoch: math.cosine(epoch))",
    "MultiplicativeLR(optimizer, lr_lambda=0.95)",
    "MultiplicativeLR(optimizer, lr_lambda=[0.95])",
    "MultiplicativeLR(optimizer, lr_lambda=[lambda epoch: 0.9, lambda epoch: 0.8])",
    # Factors.
    "ConstantLR(optimizer, factor=1.5)",
    "ConstantLR(optimizer, factor=-0.1)",
    "LinearLR(optimizer, start_factor=0.0)",
    "LinearLR(optimizer, start_factor=-0.5)",
    "LinearLR(optimizer, start_factor=1.1)",
    "LinearLR(optimizer, end_factor=1.1)",
    "LinearLR(optimizer, end_factor=-0.1)",
    "ReduceLROnPlateau(optimizer, factor=1.0)",
    "ReduceLROnPlateau(optimizer, factor=2)",
    "ReduceLROnPlateau(optimizer, mode='maximum')",
    "ReduceLROnPlateau(optimizer, threshold_mode='absolute')",
    "ReduceLROnPlateau(optimizer, min_lr=[0.1, 0.01])",
    "ReduceLROnPlateau(optimizer, min_lr=[])",
    # Milestones that are not a list.
    "MultiStepLR(optimizer, milestones=10)",
    # Warm restarts.
    "CosineAnnealingWarmRestarts(optimizer, T_0=0)",
    "CosineAnnealingWarmRestarts(optimizer, T_0=-3)",
    "CosineAnnealingWarmRestarts(optimizer, T_0=5.0)",
    "CosineAnnealingWarmRestarts(optimizer, T_0=5, T_mult=0)",
    "CosineAnnealingWarmRestarts(optimizer, T_0=5, T_mult=-1)",
    "CosineAnnealingWarmRestarts(optimizer, T_0=5, T_mult=1.5)",
    "CosineAnnealingWarmRestarts(optimizer, T_0=5, eta_min='low')",
    "CosineAnnealingWarmRestarts(optimizer, T_0=5, eta_min=None)",
    # Cycles.
    "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, mode='square')",
    "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, step_size_up=0)",
    "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, step_size_up=0, step_size_down=5)",
    "CyclicLR(optimizer, base_lr=[0.01, 0.02], max_lr=0.1)",
    "CyclicLR(optimizer, base_lr=0.01, max_lr=[0.1, 0.2])",
    "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, base_momentum=[0.8, 0.9])",
    "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, max_momentum=[0.8, 0.9])",
    "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, scale_fn=0.5)",
    "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, scale_fn=lambda x: 1 / (x - 1))",
    "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, scale_fn=lambda x: 1 / x, scale_mode='iterations')",
    # One cycle.
    "OneCycleLR(optimizer, max_lr=0.1)",
    "OneCycleLR(optimizer, max_lr=0.1, epochs=4)",
    "OneCycleLR(optimizer, max_lr=0.1, steps_per_epoch=8)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=0)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=-5)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10.0)",
    "OneCycleLR(optimizer, max_lr=0.1, epochs=0, steps_per_epoch=8)",
    "OneCycleLR(optimizer, max_lr=0.1, epochs=-4, steps_per_epoch=8)",
    "OneCycleLR(optimizer, max_lr=0.1, epochs=4.0, steps_per_epoch=8)",
    "OneCycleLR(optimizer, max_lr=0.1, epochs=4, steps_per_epoch=0)",
    "OneCycleLR(optimizer, max_lr=0.1, epochs=4, steps_per_epoch=8.0)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10, pct_start=0)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10, pct_start=1)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10, pct_start=-0.1)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10, pct_start=1.5)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10, pct_start=30)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10, anneal_strategy='cosine')",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10, div_factor=0)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10, final_div_factor=0.0)",
    "OneCycleLR(optimizer, max_lr=[0.1, 0.2], total_steps=10)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10, base_momentum=[0.8, 0.9])",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10, max_momentum=[])",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10, pct_start=0.1)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=4, pct_start=0.25, three_phase=True)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=1, pct_start=1.0)",
    # Averaging.
    "SWALR(optimizer, swa_lr=[0.1, 0.2])",
    "SWALR(optimizer, swa_lr=0.05, anneal_epochs=-1)",
    "SWALR(optimizer, swa_lr=0.05, anneal_epochs=2.5)",
    "SWALR(optimizer, swa_lr=0.05, anneal_strategy='poly')",
    # Composites.
    "SequentialLR(optimizer, schedulers=[], milestones=[])",
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}])",
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}], milestones=[5])",
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}, {EXPONENTIAL}], milestones=[])",
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}, {EXPONENTIAL}], milestones=[5, 9])",
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}, {PLATEAU}], milestones=[5])",
    f"SequentialLR(optimizer, schedulers=[{PLATEAU}, {EXPONENTIAL}], milestones=[5])",
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}, 0.1], milestones=[5])",
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}, {EXPONENTIAL}], milestones=5)",
    "ChainedScheduler([])",
    f"ChainedScheduler([{EXPONENTIAL}, {PLATEAU}])",
    f"ChainedScheduler([{PLATEAU}])",
    f"ChainedScheduler([{EXPONENTIAL}, 0.1])",
    "ChainedScheduler([0.1])",
    f"ChainedScheduler([{EXPONENTIAL}], verbose=True)",
    f"ChainedScheduler(optimizer, [{EXPONENTIAL}])",
)
"""Programs that fail when they are built on one group with momentum."""

GROUPS = (
    "LambdaLR(optimizer, lr_lambda=[lambda epoch: 1.0])",
    "MultiplicativeLR(optimizer, lr_lambda=[lambda epoch: 1.0])",
    "CyclicLR(optimizer, base_lr=[0.01], max_lr=0.1)",
    "CyclicLR(optimizer, base_lr=0.01, max_lr=[0.1, 0.2, 0.3])",
    "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, max_momentum=[0.9])",
    "OneCycleLR(optimizer, max_lr=[0.1], total_steps=10)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10, max_momentum=[0.95])",
    "SWALR(optimizer, swa_lr=[0.05])",
    "ReduceLROnPlateau(optimizer, min_lr=[0.001])",
)
"""Lists that do not match two groups."""

MOMENTUM = (
    "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10)",
)
"""Schedules that move the momentum, on an optimizer that has none."""

STEPPING = (
    "StepLR(optimizer, step_size=0)",
    "CosineAnnealingLR(optimizer, T_max=0)",
    "ConstantLR(optimizer, factor=0, total_iters=5)",
    "ConstantLR(optimizer, factor=0.0, total_iters=5)",
    "PolynomialLR(optimizer, total_iters=6, power=-1)",
    "PolynomialLR(optimizer, total_iters=6, power=-0.5)",
    "LambdaLR(optimizer, lr_lambda=lambda epoch: 1 / (epoch - 5))",
    "LambdaLR(optimizer, lr_lambda=lambda epoch: math.sqrt(4 - epoch))",
    "LambdaLR(optimizer, lr_lambda=lambda epoch: 1.0 if epoch < 3 else missing)",
    "LambdaLR(optimizer, lr_lambda=lambda epoch: math.exp(100 * epoch))",
    "LambdaLR(optimizer, lr_lambda=lambda epoch: 10.0 ** (50 * epoch))",
    "MultiplicativeLR(optimizer, lr_lambda=lambda epoch: 1 / (epoch - 1))",
    "MultiplicativeLR(optimizer, lr_lambda=lambda epoch: 'slow')",
    "MultiplicativeLR(optimizer, lr_lambda=lambda: 0.9)",
    "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, step_size_up=3, scale_fn=lambda x: 1 / (x - 2))",
    "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, step_size_up=3, scale_fn=lambda x: 1 / (x - 2), "
    "scale_mode='iterations')",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=1)",
    "OneCycleLR(optimizer, max_lr=0.1, epochs=3, steps_per_epoch=2, three_phase=True)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=10, pct_start=1.0)",
    "OneCycleLR(optimizer, max_lr=0.1, total_steps=4, pct_start=0.625, three_phase=True)",
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}, LinearLR(optimizer, total_iters=0)], milestones=[5])",
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}, PolynomialLR(optimizer, total_iters=0)], milestones=[5])",
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}, StepLR(optimizer, step_size=0)], milestones=[5])",
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}, CosineAnnealingLR(optimizer, T_max=0)], milestones=[5])",
    f"SequentialLR(optimizer, schedulers=[OneCycleLR(optimizer, max_lr=0.1, total_steps=3), {EXPONENTIAL}], "
    "milestones=[6])",
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}, OneCycleLR(optimizer, max_lr=0.1, total_steps=3)], "
    "milestones=[6])",
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}, ChainedScheduler([{EXPONENTIAL}])], milestones=[5])",
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}, "
    f"SequentialLR(optimizer, schedulers=[{EXPONENTIAL}, {EXPONENTIAL}], milestones=[2])], milestones=[5])",
    f"ChainedScheduler([{EXPONENTIAL}, StepLR(optimizer, step_size=0)])",
    f"ChainedScheduler([OneCycleLR(optimizer, max_lr=0.1, total_steps=8), {EXPONENTIAL}])",
    f"ChainedScheduler([SequentialLR(optimizer, schedulers=[{EXPONENTIAL}, LinearLR(optimizer, total_iters=0)], "
    "milestones=[4])])",
    PLATEAU,
)
"""Programs that are built without complaint and fail while running."""


def cases() -> Iterator[Case]:
    for program in BUILDING:
        yield Case(program, sgd(0.1), 20)
    for program in GROUPS:
        yield Case(program, TWO, 20)
    for program in MOMENTUM:
        yield Case(program, without_momentum(0.1), 20)
    for program in STEPPING:
        yield Case(program, sgd(0.1), 20)
