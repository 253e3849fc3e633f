extension Guide {
  /// The quirks of schedules that go up and down.
  static let cyclicQuirks: [String: [Quirk]] = [
    "CosineAnnealingWarmRestarts": [
      .correction(
        "A restart comes every `T_0` steps, not each epoch: only with `T_0` the steps of an epoch, or stepped per "
          + "epoch with `T_0=1`, are they the same. Here: at steps 8, 16 and 24.", "CosineAnnealingWarmRestartsTests",
        "GuideFactTests"),
      .note(
        "`eta_min` is never reached: the restart comes first. The last step of each cycle here has 0.00013425.",
        "GuideFactTests"),
      .note(
        "With `T_mult=2` each cycle is twice as long as the one before: from `T_0=8`, restarts at 8, 24 and 56.",
        "LandmarkTests", "GuideFactTests"),
    ],
    "CyclicLR": [
      .correction(
        "`exp_range` without a gamma is the triangular curve, bit for bit, since gamma is 1.0 by default. "
          + "The picture has 0.95.", "CyclicLRTests", "GuideFactTests"),
      .correction(
        "It does not build on warm restarts, but is older: arXiv 1506.01186 dates from June 2015, SGDR, arXiv 1608.03983, "
          + "from August 2016.",
        "GuideFactTests"),
      .correction(
        "It also moves the momentum, without saying so: against the rate, from 0.9 to 0.8 and back. With Adam "
          + "it is the first beta. `cycle_momentum=False` leaves it alone.", "CyclicLRTests", "GuideFactTests"),
      .note(
        "The optimizer's rate is overwritten: the cycle begins at `base_lr`. An optimizer without momentum is an "
          + "error, unless `cycle_momentum=False`.", "CyclicLRTests", "GuideFactTests"),
      .note("`triangular2` fails once 2 ** (cycle - 1) is too large for a double.", "QuirkTests"),
    ],
    "OneCycleLR": [
      .correction(
        "It also moves the momentum, without saying so: against the rate, from 0.95 to 0.85 and back. With "
          + "Adam it is the first beta. `cycle_momentum=False` leaves it alone.", "GuideFactTests"),
      .note(
        "The optimizer's rate is overwritten: the first is `max_lr / div_factor`, here 0.00004, the last that over "
          + "`final_div_factor`, here 0.000000004.", "GuideFactTests"),
      .note(
        "Its length counts updates: step it after each of them. At step `total_steps` it extrapolates (a linear anneal "
          + "is negative there), and after it PyTorch raises.", "OneCycleLRTests", "GuideFactTests"),
      .note("`pct_start` must be a float, as in PyTorch: `1.0`, not `1`.", "RejectedTests"),
      .note("Two of them on one optimizer share their bounds: the later one's apply.", "ChainedSchedulerTests"),
    ],
  ]
}
