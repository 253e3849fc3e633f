extension OneCycleLR {
  /// The schedule as data.
  public static let signature = Signature(
    name: "OneCycleLR",
    summary: "Takes the rate once up to max_lr and down far below its start, and the momentum the other way.",
    purpose: "the 1cycle policy: up, then down",
    formula: [
      "first = max_lr / div_factor,   least = first / final_div_factor",
      "phases end at pct_start * T - 1 and T - 1: first -> max_lr -> least",
      "three_phase: pct_start * T - 1, 2 * pct_start * T - 2 and T - 1: first -> max_lr -> first -> least",
      "x = (t - start) / (end - start)",
      "cos:    lr[t] = to + (from - to) / 2 * (cos(pi * x) + 1)",
      "linear: lr[t] = (to - from) * x + from",
    ],
    family: .cyclic,
    parameters: [
      Parameter("max_lr", .number, isPerGroup: true, "the greatest rate"),
      Parameter("total_steps", .whole, bounds: .atLeast(1), default: Value.none, "steps of the run"),
      Parameter("epochs", .whole, bounds: .atLeast(1), default: Value.none, "epochs of the run, without total_steps"),
      Parameter("steps_per_epoch", .whole, bounds: .atLeast(1), default: Value.none, "steps of an epoch"),
      Parameter(
        "pct_start", .fraction, bounds: .between(0, 1), default: .number(0.3), "share of the steps spent going up"),
      Parameter("anneal_strategy", .word(["cos", "linear"]), default: .word("cos"), "the way between the rates"),
      Parameter("cycle_momentum", .flag, default: .flag(true), "whether momentum (or beta1) moves too"),
      Parameter("base_momentum", .number, isPerGroup: true, default: .number(0.85), "the least momentum"),
      Parameter("max_momentum", .number, isPerGroup: true, default: .number(0.95), "the greatest momentum"),
      Parameter("div_factor", .number, bounds: .nonzero, default: .number(25), "the greatest rate over the first"),
      Parameter("final_div_factor", .number, bounds: .nonzero, default: .number(1e4), "the first rate over the last"),
      Parameter("three_phase", .flag, default: .flag(false), "whether a third phase falls to the last rate"),
    ],
    example: "OneCycleLR(max_lr=1e-3, steps_per_epoch=8, epochs=4)",
    source: "Smith and Topin, arXiv 1708.07120; PyTorch 2.13",
    origin: .pyTorch("OneCycleLR")
  )

  /// Builds from the arguments of a call.
  public init(_ arguments: Arguments) throws(ScheduleError) {
    let length = Length(
      totalSteps: try arguments.optionalWhole("total_steps"), epochs: try arguments.optionalWhole("epochs"),
      stepsPerEpoch: try arguments.optionalWhole("steps_per_epoch"))
    try self.init(
      maxLR: arguments.numbers("max_lr"), length: length, pctStart: arguments.number("pct_start"),
      annealStrategy: arguments.word("anneal_strategy") == "cos" ? .cos : .linear,
      cycleMomentum: arguments.flag("cycle_momentum"), baseMomentum: arguments.numbers("base_momentum"),
      maxMomentum: arguments.numbers("max_momentum"), divFactor: arguments.number("div_factor"),
      finalDivFactor: arguments.number("final_div_factor"), threePhase: arguments.flag("three_phase"))
  }

  /// The settings by parameter name.
  public var arguments: [String: Value] {
    [
      "max_lr": Value(maxLR), "total_steps": Value(length.totalSteps), "epochs": Value(length.epochs),
      "steps_per_epoch": Value(length.stepsPerEpoch), "pct_start": .number(pctStart),
      "anneal_strategy": .word(annealStrategy.rawValue), "cycle_momentum": .flag(cycleMomentum),
      "base_momentum": Value(baseMomentum), "max_momentum": Value(maxMomentum), "div_factor": .number(divFactor),
      "final_div_factor": .number(finalDivFactor), "three_phase": .flag(threePhase),
    ]
  }

  /// The whole run.
  public var naturalLength: Int { totalSteps }
  /// The whole run.
  public var horizon: Int? { totalSteps }
  /// Step T, which PyTorch extrapolates, unless its phase has no length.
  public var lastStep: Int? { shape.lastStep }
  /// Its own.
  public var endingParameter: String? { "OneCycleLR's total_steps" }
  /// Step T.
  public var firstExtrapolatedStep: Int? { totalSteps }
  /// Where the plan ends.
  public func landmarks(through lastStep: Int) -> [Landmark] {
    totalSteps <= lastStep ? [Landmark(.endOfSchedule, at: totalSteps)] : []
  }
  /// The steps of an epoch, where they were said.
  public var stepsPerEpoch: Int? { length.totalSteps == nil ? length.stepsPerEpoch : nil }
  /// Where asked for.
  public var movesMomentum: Bool { cycleMomentum }
}
