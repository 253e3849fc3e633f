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
///     let schedule = try ReduceLROnPlateau(factor: 0.5, patience: 1)
///     try schedule.values(count: 5, from: 0.1, metrics: [1, 1, 1, 1])   // 0.1, 0.1, 0.1, 0.05, 0.05
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
  /// The reports without improvement to let pass.
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
  /// - Parameters:
  ///   - mode: Which way the metric improves.
  ///   - factor: The factor of each reduction. Below 1.
  ///   - patience: The reports without improvement to let pass. At least 0.
  ///   - threshold: The improvement that counts.
  ///   - thresholdMode: Whether `threshold` is a share of the best metric, or in its unit.
  ///   - cooldown: The reports to wait after a reduction. At least 0.
  ///   - minLR: The least rate; one, or one for each group.
  ///   - eps: A reduction by no more than this is not made.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` if `factor` is 1 or more, as in
  ///   PyTorch, `patience` or `cooldown` is negative, or a number is not finite.
  public init(
    mode: Mode = .min, factor: Double = 0.1, patience: Int = 10, threshold: Double = 1e-4,
    thresholdMode: ThresholdMode = .rel, cooldown: Int = 0, minLR: PerGroup<Double> = 0, eps: Double = 1e-8
  ) throws(ScheduleError) {
    try Self.check(Self.factor, factor)
    try Self.check(Self.patience, patience)
    try Self.check(Self.threshold, threshold)
    try Self.check(Self.cooldown, cooldown)
    try Self.check(Self.minLR, minLR)
    try Self.check(Self.eps, eps)
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
    try Self.check(Self.minLR, minLR, for: place)
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
  static let mode = Key<Mode>.word("mode", default: .min, "which way the metric improves")
  static let factor = Key.number("factor", in: .below(1), default: 0.1, "factor of each reduction")
  static let patience = Key.whole(
    "patience", in: .atLeast(0), default: 10, "reports without improvement that are let pass")
  static let threshold = Key.number("threshold", default: 1e-4, "improvement that counts")
  static let thresholdMode = Key<ThresholdMode>.word(
    "threshold_mode", default: .rel, "relative to the best, or absolute")
  static let cooldown = Key.whole("cooldown", in: .atLeast(0), default: 0, "reports to wait after a reduction")
  static let minLR = Key.numberPerGroup("min_lr", default: 0, "the least rate")
  static let eps = Key.number("eps", default: 1e-8, "a smaller reduction is not made")

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
      mode.parameter, factor.parameter, patience.parameter, threshold.parameter, thresholdMode.parameter,
      cooldown.parameter, minLR.parameter, eps.parameter,
    ],
    example: "ReduceLROnPlateau(factor=0.5, patience=3)",
    source: "PyTorch 2.13",
    origin: .pyTorch("ReduceLROnPlateau")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(
      mode: arguments[Self.mode], factor: arguments[Self.factor],
      patience: arguments[Self.patience], threshold: arguments[Self.threshold],
      thresholdMode: arguments[Self.thresholdMode], cooldown: arguments[Self.cooldown],
      minLR: arguments[Self.minLR], eps: arguments[Self.eps])
  }

  public var arguments: [String: Value] {
    Self.settings(
      Self.mode.set(mode), Self.factor.set(factor), Self.patience.set(patience), Self.threshold.set(threshold),
      Self.thresholdMode.set(thresholdMode), Self.cooldown.set(cooldown), Self.minLR.set(minLR), Self.eps.set(eps))
  }
  /// Several rounds of patience: how long it takes depends on the metric.
  public var naturalLength: Int { Swift.max(60, Swift.min(6 * (patience + cooldown + 1), IntegerBounds.limit)) }
  /// One round of patience.
  public var horizon: Int? { patience + 1 }
  public var followsMetric: Bool { true }
}
