extension Guide {
  /// The quirks of schedules that fall, or rise, once.
  static let decayQuirks: [String: [Quirk]] = [
    "StepLR": [
      .note(
        "Steps are calls of `scheduler.step()`: with 100 of them an epoch, a `step_size` of 30 that was meant in "
          + "epochs cuts the rate three times in the first one.", "GuideFactTests"),
      .note("PyTorch takes a `step_size` below 1 or a fraction; Anneal refuses both.", "StepLRTests", "QuirkTests"),
    ],
    "MultiStepLR": [
      .note(
        "Milestones may come in any order. One that is listed twice cuts twice.", "MultiStepLRTests", "GuideFactTests"),
      .note("PyTorch ignores negative milestones; Anneal refuses them.", "QuirkTests"),
    ],
    "ConstantLR": [
      .correction(
        "This is not a decay: with a factor below 1 the rate begins low and goes up at `total_iters`. In the picture it "
          + "doubles, from 0.0005 to 0.001.", "GuideFactTests"),
      .note(
        "The way back divides by the factor, which may miss the base rate's last bit: 0.001 with a factor of 0.9 comes "
          + "back one bit off.", "GuideFactTests"),
      .note("With `total_iters=0` the rate stays scaled for ever.", "ConstantLRTests"),
    ],
    "LinearLR": [
      .note(
        "The ramp ends at step `total_iters`: that many updates use a smaller rate.", "LinearLRTests", "GuideFactTests"),
      .note("A warm-up cannot start at 0, since each rate is a multiple of the one before.", "LinearLRTests"),
      .note("With `total_iters=0` it stays at its start, as in PyTorch.", "QuirkTests"),
    ],
    "ExponentialLR": [
      .note(
        "It is quick: stepped per update, a gamma of 0.5 is below a thousandth after ten updates. For a hundredth "
          + "after n steps, gamma is `0.01 ** (1 / n)`: 0.955 for a hundred.", "GuideFactTests")
    ],
    "PolynomialLR": [
      .note(
        "The rate is exactly 0 from `total_iters` on: in a longer run, training stops there.", "PolynomialLRTests",
        "GuideFactTests"),
      .note("With `power=1`, the default, it is a straight line.", "GuideFactTests"),
      .note("A negative power divides by 0 later in PyTorch; Anneal refuses it at once.", "PolynomialLRTests"),
    ],
    "CosineAnnealingLR": [
      .correction(
        "A run of `T_max` updates does not reach `eta_min`: here the last one, step 31 of 32, uses 0.00010217. The "
          + "minimum comes at step `T_max`, which such a run never uses.", "CosineAnnealingLRTests", "GuideFactTests"),
      .note(
        "After `T_max` the rate rises again, back to the base rate at `2 * T_max`. Make `T_max` the number of "
          + "scheduler steps of the run.", "CosineAnnealingLRTests", "GuideFactTests"),
      .note(
        "PyTorch's documentation cites SGDR, whose cosine restarts. This one does not: "
          + "[CosineAnnealingWarmRestarts](CosineAnnealingWarmRestarts.html) does.", "GuideFactTests"),
    ],
  ]
}
