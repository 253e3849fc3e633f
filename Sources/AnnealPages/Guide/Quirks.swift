/// A surprise on a schedule's page, with the tests that check it.
struct Quirk {
  let text: String
  /// The test suites that fail if it is not true.
  let tests: [String]
  /// Whether the opposite is often said, as in the article that first drew these curves.
  let corrects: Bool

  static func note(_ text: String, _ tests: String...) -> Quirk { Quirk(text: text, tests: tests, corrects: false) }

  static func correction(_ text: String, _ tests: String...) -> Quirk {
    Quirk(text: text, tests: tests, corrects: true)
  }

  var html: HTML {
    let lead = corrects ? HTML.element("span", [("class", "corrects")], HTML("Often said otherwise. ")) : HTML("")
    let proof = "Tested by " + tests.map { "`\($0)`" }.joined(separator: " and ") + "."
    return HTML([lead, .inline(Reference.linked(text)), .element("span", [("class", "proof")], .inline(proof))])
  }
}

extension Guide {
  /// By the name of the schedule.
  static let quirks: [String: [Quirk]] = decayQuirks.merging(cyclicQuirks) { $1 }.merging(otherQuirks) { $1 }

  /// What holds for all schedules.
  static let generalQuirks: [Quirk] = [
    .note(
      "A rate follows PyTorch's recurrence, not its closed form: `lr * gamma`, again and again, differs in the last "
        + "bits from `lr0 * gamma ** t`. Anneal has the bits of the recurrence.", "GoldenTests", "GuideFactTests"),
    .note(
      "Old code passes `verbose=True`, which PyTorch 2.13 refuses. Anneal reads it, with a note.", "QuirkTests"),
    .note(
      "A scheduler is stepped after the optimizer: the first update uses the rate of step 0, and a run of n updates "
        + "never uses that of step n.", "RunTests"),
  ]
}

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

extension Guide {
  /// The quirks of schedules that follow a function, a metric, or other schedules.
  static let otherQuirks: [String: [Quirk]] = [
    "LambdaLR": [
      .note(
        "The function gives a factor of the base rate, not a rate: `lambda epoch: 0.5` halves it, once and for all.",
        "GuideFactTests"),
      .note(
        "The function is called with the scheduler's step, whatever its parameter is called.", "GuideFactTests"),
      .note(
        "PyTorch does not save a lambda with the scheduler. Here it is a value with its text, and a checkpoint holds "
          + "progress alone.",
        "LawTests"),
    ],
    "MultiplicativeLR": [
      .note(
        "Factors multiply: `lambda epoch: 0.95` is an exponential decay, where in [LambdaLR](LambdaLR.html) it is a "
          + "constant.",
        "GuideFactTests"),
      .note("The first call is for step 1; step 0 has the base rate.", "GuideFactTests"),
      .note(
        "In a sequence it goes on from the rate it finds, as it has no closed form; others begin at the base rate.",
        "MultiplicativeLRTests"),
    ],
    "FunctionLR": [
      .note(
        "The function gives the rate itself: `lambda step: 0.5` trains at 0.5, whatever the optimizer was built with. "
          + "[LambdaLR](LambdaLR.html) takes it as a factor.", "FunctionLRTests", "GuideFactTests"),
      .note(
        "PyTorch has no class for it: scripts write the rate into `param_groups` before each update, as in the code "
          + "above. [LambdaLR](LambdaLR.html) on an optimizer with a rate of 1 does the same.", "FunctionLRTests"),
      .note(
        "In a sequence it begins with `function(0)`; in a chain it replaces what the schedules before it made.",
        "FunctionLRTests"),
    ],
    "TableLR": [
      .note(
        "It ends with its last rate: a later step is an error, since the table has no rate for it.",
        "TableLRTests", "GuideFactTests"),
      .note(
        "The rates are those of the updates, counted from 0, whatever the optimizer was built with. With several "
          + "parameter groups, a list of lists has a row for each.", "TableLRTests"),
      .note(
        "In a sequence it begins with its first rate; a milestone at its length or before lets another schedule follow "
          + "in time.", "TableLRTests"),
    ],
    "ReduceLROnPlateau": [
      .correction(
        "It can be drawn: given the metrics, it is as certain as any other. The picture has a made-up loss; the "
          + "workbench takes yours.", "PlateauDecisionTests"),
      .note(
        "`patience` is how many bad reports are tolerated: with 3, the fourth in a row cuts the rate.", "GuideFactTests"
      ),
      .note("NaN is never better, so a loss of NaN is a bad report.", "GuideFactTests"),
      .note(
        "PyTorch refuses it in a sequence. Anneal takes it: there it begins at the base rate, with nothing remembered.",
        "ReduceLROnPlateauTests"),
    ],
    "SWALR": [
      .note(
        "It moves the rate only; `torch.optim.swa_utils.AveragedModel` averages the weights. PyTorch hands over "
          + "to it in the training loop: see [HandoverLR](HandoverLR.html).", "HandoverLRTests"),
      .note("With `anneal_epochs=0` the rate is `swa_lr` at once.", "SWALRTests"),
      .note("It may go up as well as down: `swa_lr` is its target, not a minimum.", "GuideFactTests"),
    ],
    "SequentialLR": [
      .note(
        "At a milestone the next schedule begins at its own step 0, from the base rate, whatever the rate was before: "
          + "here the cosine at 0.001, at step 8.", "GuideFactTests"),
      .note(
        "All schedules are built at once, and what that writes into the optimizer (the momentum of "
          + "[OneCycleLR](OneCycleLR.html), say) stays.", "SequentialLRTests"),
      .note(
        "In PyTorch a sequence in a sequence shifts by a step, or raises. Here it is the same as one longer sequence.",
        "NestingTests"),
      .note("PyTorch takes milestones out of order and never reaches some; Anneal refuses them.", "SequentialLRTests"),
    ],
    "ChainedScheduler": [
      .note(
        "Each schedule works on what the one before it left, so that factors multiply: here 0.1 for eight steps, times "
          + "0.9 at each.", "GuideFactTests"),
      .note(
        "A schedule that sets the rate from the base rate, such as [LambdaLR](LambdaLR.html), undoes all before it: put it "
          + "first.",
        "GuideFactTests"),
      .note(
        "[ReduceLROnPlateau](ReduceLROnPlateau.html) may be a member, and a chain may be in a chain; PyTorch refuses "
          + "the one and miscounts the other.", "NestingTests", "GuideFactTests"),
    ],
    "HandoverLR": [
      .note(
        "PyTorch has no class for it, but its documentation of [SWALR](SWALR.html) shows this loop; pasted, it is "
          + "read as this schedule.",
        "QuirkTests", "GuideSnippetTests"),
      .note(
        "Nothing starts over, unlike in [SequentialLR](SequentialLR.html): the next schedule goes on from the "
          + "current rate.",
        "HandoverLRTests", "GuideFactTests"),
    ],
  ]
}
