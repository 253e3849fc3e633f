extension CyclicLR {
  /// The schedule as data.
  public static let signature = Signature(
    name: "CyclicLR",
    summary: "Takes the rate up and down between base_lr and max_lr, and the momentum the other way.",
    purpose: "triangles between two rates",
    formula: [
      "cycle = floor(1 + t / (up + down)),   x = 1 + t / (up + down) - cycle",
      "s = x / ratio   if x <= ratio = up / (up + down),   else (x - 1) / (ratio - 1)",
      "lr[t] = base_lr + (max_lr - base_lr) * s * scale",
      "scale: 1 (triangular), 1 / 2 ** (cycle - 1) (triangular2), gamma ** t (exp_range), or scale_fn",
    ],
    family: .cyclic,
    parameters: [
      Parameter("base_lr", .number, isPerGroup: true, "the least rate"),
      Parameter("max_lr", .number, isPerGroup: true, "the greatest rate"),
      Parameter("step_size_up", .whole, bounds: .atLeast(1), default: .whole(2000), "steps up"),
      Parameter("step_size_down", .whole, bounds: .atLeast(1), default: Value.none, "steps down; None: as many as up"),
      Parameter(
        "mode", .word(["triangular", "triangular2", "exp_range"]), default: .word("triangular"),
        "how the height changes"),
      Parameter("gamma", .number, default: .number(1), "factor of the height at each step, in exp_range"),
      Parameter("scale_fn", .function, default: Value.none, "a scale of your own, instead of mode and gamma"),
      Parameter(
        "scale_mode", .word(["cycle", "iterations"]), default: .word("cycle"), "what scale_fn is called with"
      ),
      Parameter("cycle_momentum", .flag, default: .flag(true), "whether momentum (or beta1) moves too"),
      Parameter("base_momentum", .number, isPerGroup: true, default: .number(0.8), "the least momentum"),
      Parameter("max_momentum", .number, isPerGroup: true, default: .number(0.9), "the greatest momentum"),
    ],
    example: "CyclicLR(base_lr=1e-4, max_lr=1e-3, step_size_up=4, mode=\"exp_range\", gamma=0.95)",
    source: "Smith, arXiv 1506.01186; PyTorch 2.13",
    origin: .pyTorch("CyclicLR")
  )

  /// Builds from the arguments of a call.
  public init(_ arguments: Arguments) throws(ScheduleError) {
    let scaleMode: ScaleMode = try arguments.word("scale_mode") == "cycle" ? .cycle : .iterations
    try self.init(
      baseLR: arguments.numbers("base_lr"), maxLR: arguments.numbers("max_lr"),
      stepSizeUp: arguments.whole("step_size_up"), stepSizeDown: arguments.optionalWhole("step_size_down"),
      mode: Mode(rawValue: arguments.word("mode")) ?? .triangular, gamma: arguments.number("gamma"),
      scaleFn: arguments.optionalFunction("scale_fn"), scaleMode: scaleMode,
      cycleMomentum: arguments.flag("cycle_momentum"), baseMomentum: arguments.numbers("base_momentum"),
      maxMomentum: arguments.numbers("max_momentum"))
  }

  /// The settings by parameter name.
  public var arguments: [String: Value] {
    [
      "base_lr": Value(baseLR), "max_lr": Value(maxLR), "step_size_up": .whole(stepSizeUp),
      "step_size_down": Value(stepSizeDown), "mode": .word(mode.rawValue), "gamma": .number(gamma),
      "scale_fn": scaleFn.map(Value.function) ?? .none, "scale_mode": .word(scaleMode.rawValue),
      "cycle_momentum": .flag(cycleMomentum), "base_momentum": Value(baseMomentum), "max_momentum": Value(maxMomentum),
    ]
  }

  /// Four cycles.
  public var naturalLength: Int { NaturalLength.atLeast(4 * (stepSizeUp + (stepSizeDown ?? stepSizeUp))) }
  /// One cycle.
  public var horizon: Int? { stepSizeUp + (stepSizeDown ?? stepSizeUp) }
  /// `exp_range` without a `gamma` does not do what its name says.
  public var remarks: [String] {
    guard mode == .expRange, gamma == 1, scaleFn == nil else { return [] }
    return ["exp_range with gamma=1.0, the default, is the triangular curve bit for bit; give gamma, such as 0.95"]
  }
  /// Where asked for.
  public var movesMomentum: Bool { cycleMomentum }
}
