/// Multiplies the rate by `factor` when a metric has not improved for more than `patience` reports.
///
///     better (min, rel): m < best · (1 - threshold)      (max, rel): m > best · (threshold + 1)
///     better (min, abs): m < best - threshold            (max, abs): m > best + threshold
///
///     better: best = m, bad = 0; otherwise bad += 1
///     in cooldown: cooldown -= 1, bad = 0
///     bad > patience: new = max(η · factor, minLR); η = new if η - new > eps; cooldown begins, bad = 0
///
/// NaN is never better. In a sequence it begins at the base rate, with fresh memory; PyTorch refuses to sequence it.
///
/// - Complexity: O(1) a step.
/// - PyTorch 2.13: `ReduceLROnPlateau(optimizer, mode='min', factor=0.1, patience=10, threshold=1e-4,
///   threshold_mode='rel', cooldown=0, min_lr=0, eps=1e-8)`.
public struct ReduceLROnPlateau: NamedSchedule {
  /// Which way a metric improves.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Smaller is better, as for a loss.
    case min
    /// Greater is better, as for an accuracy.
    case max
  }

  /// How the threshold is measured.
  public enum ThresholdMode: String, Hashable, Sendable, CaseIterable {
    /// As a share of the best metric.
    case rel
    /// In the metric's own unit.
    case abs
  }

  /// Which way the metric improves.
  public let mode: Mode
  /// The factor of each reduction. Below 1.
  public let factor: Double
  /// The reports without improvement that are let pass.
  public let patience: Int
  /// The improvement that counts.
  public let threshold: Double
  /// How the threshold is measured.
  public let thresholdMode: ThresholdMode
  /// The reports after a reduction in which none is counted as bad.
  public let cooldown: Int
  /// The least rate; one, or one for each group.
  public let minLR: PerGroup<Double>
  /// A reduction by no more than this is not made.
  public let eps: Double

  /// Reductions by `factor` after more than `patience` reports without improvement.
  ///
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` if `factor` is 1 or more, as PyTorch, or
  ///   a number is not finite.
  public init(
    mode: Mode = .min, factor: Double = 0.1, patience: Int = 10, threshold: Double = 1e-4,
    thresholdMode: ThresholdMode = .rel, cooldown: Int = 0, minLR: PerGroup<Double> = 0, eps: Double = 1e-8
  ) throws(ScheduleError) {
    try Self.require("factor", factor)
    try Self.require("patience", patience)
    try Self.require("threshold", threshold)
    try Self.require("cooldown", cooldown)
    try Self.require("min_lr", minLR)
    try Self.require("eps", eps)
    self.mode = mode
    self.factor = factor
    self.patience = patience
    self.threshold = threshold
    self.thresholdMode = thresholdMode
    self.cooldown = cooldown
    self.minLR = minLR
    self.eps = eps
  }

  /// Begins to watch; the group stays as it is.
  public func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> PlateauCursor {
    try minLR.check("min_lr", of: Self.signature.name, for: place)
    return PlateauCursor(self, minRate: minLR[place], base: group.initialRate ?? group.rate)
  }

  @inline(__always) @inlinable
  func isBetter(_ metric: Double, than best: Double) -> Bool {
    switch (mode, thresholdMode) {
    case (.min, .rel): metric < best * (1.0 - threshold)
    case (.min, .abs): metric < best - threshold
    case (.max, .rel): metric > best * (threshold + 1.0)
    case (.max, .abs): metric > best + threshold
    }
  }
}

extension ReduceLROnPlateau {
  /// The schedule as data.
  public static let signature = Signature(
    name: "ReduceLROnPlateau",
    summary: "Multiplies the rate by factor when a metric stops improving.",
    purpose: "reacts when the metric stalls",
    formula: [
      "bad = 0 if the metric is better than best by threshold, else bad + 1; 0 during cooldown",
      "lr = max(lr * factor, min_lr)   if bad > patience and that changes lr by more than eps",
    ],
    family: .adaptive,
    parameters: [
      Parameter("mode", .word(["min", "max"]), default: .word("min"), "which way the metric improves"),
      Parameter("factor", .number, bounds: .below(1), default: .number(0.1), "factor of each reduction"),
      Parameter(
        "patience", .whole, bounds: .atLeast(0), default: .whole(10), "reports without improvement that are let pass"),
      Parameter("threshold", .number, default: .number(1e-4), "improvement that counts"),
      Parameter("threshold_mode", .word(["rel", "abs"]), default: .word("rel"), "relative to the best, or absolute"),
      Parameter("cooldown", .whole, bounds: .atLeast(0), default: .whole(0), "reports to wait after a reduction"),
      Parameter("min_lr", .number, isPerGroup: true, default: .number(0), "the least rate"),
      Parameter("eps", .number, default: .number(1e-8), "a smaller reduction is not made"),
    ],
    example: "ReduceLROnPlateau(factor=0.5, patience=3)",
    source: "PyTorch 2.13",
    origin: .pyTorch("ReduceLROnPlateau")
  )

  /// Builds from the arguments of a call.
  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(
      mode: arguments.word("mode") == "min" ? .min : .max, factor: arguments.number("factor"),
      patience: arguments.whole("patience"), threshold: arguments.number("threshold"),
      thresholdMode: arguments.word("threshold_mode") == "rel" ? .rel : .abs, cooldown: arguments.whole("cooldown"),
      minLR: arguments.numbers("min_lr"), eps: arguments.number("eps"))
  }

  /// The settings by parameter name.
  public var arguments: [String: Value] {
    [
      "mode": .word(mode.rawValue), "factor": .number(factor), "patience": .whole(patience),
      "threshold": .number(threshold), "threshold_mode": .word(thresholdMode.rawValue), "cooldown": .whole(cooldown),
      "min_lr": Value(minLR), "eps": .number(eps),
    ]
  }
  /// Several rounds of patience: how long it takes depends on the metric.
  public var naturalLength: Int { Swift.max(60, Swift.min(6 * (patience + cooldown + 1), Wholes.limit)) }
  /// One round of patience.
  public var horizon: Int? { patience + 1 }
  /// Always.
  public var followsMetric: Bool { true }
}
