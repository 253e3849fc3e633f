/// Scales the rate by `factor` for the first `totalIters` steps.
///
///     η₀ = η · f
///     ηₜ = ηₜ₋₁ · (1 / f)   if t = T
///     ηₜ = ηₜ₋₁             otherwise
///
/// The division does not always give the base rate back to the last bit, in PyTorch and so here. With `totalIters` 0
/// the rate stays scaled for ever: step 0 has passed before it could be restored.
///
///     try ConstantLR(factor: 0.5, totalIters: 8).rate(at: 7, from: 0.1)   // 0.05
///
/// - Complexity: O(1) a step.
/// - PyTorch 2.13: `ConstantLR(optimizer, factor=1/3, total_iters=5)`.
public struct ConstantLR: Formula {
  /// f, the factor of the first steps. More than 0 and at most 1.
  public let factor: Double
  /// T, the step at which the base rate returns. At least 0.
  public let totalIters: Int

  /// The rate times `factor` until step `totalIters`.
  ///
  /// - Parameters:
  ///   - factor: The factor of the first steps. More than 0 and at most 1.
  ///   - totalIters: The step at which the base rate returns. At least 0.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` outside these ranges. PyTorch accepts
  ///   a factor of 0, and divides by it later.
  public init(factor: Double = 1.0 / 3, totalIters: Int = 5) throws(ScheduleError) {
    try Self.check(Self.factor, factor, fix: "PyTorch divides by it at step total_iters")
    try Self.check(Self.totalIters, totalIters)
    self.factor = factor
    self.totalIters = totalIters
  }

  /// The rate at a step, from the one before.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout Void) -> Double {
    if now.step == 0 { return group.rate * factor }
    return now.step == totalIters ? group.rate * (1.0 / factor) : group.rate
  }

  /// η₀ · (f + [t ≥ T] · (1 - f))
  public func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? {
    base * (factor + (step >= totalIters ? 1.0 : 0.0) * (1.0 - factor))
  }
}

extension ConstantLR {
  static let factor = Key.number("factor", in: .above(0, upTo: 1), default: 1.0 / 3, "factor of the first steps")
  static let totalIters = Key.whole("total_iters", in: .atLeast(0), default: 5, "step at which the base rate returns")

  public static let signature = Signature(
    name: "ConstantLR",
    summary: "Scales the rate by factor until step total_iters, then returns to the base rate.",
    purpose: "a smaller rate at first, then full",
    formula: [
      "lr[0] = lr * factor", "lr[t] = lr[t-1] * (1 / factor)   if t == total_iters", "lr[t] = lr[t-1]   otherwise",
    ],
    family: .decay,
    parameters: [factor.parameter, totalIters.parameter],
    example: "ConstantLR(factor=0.5, total_iters=8)",
    source: "PyTorch 2.13",
    origin: .pyTorch("ConstantLR")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(factor: arguments[Self.factor], totalIters: arguments[Self.totalIters])
  }

  public var arguments: [String: Value] { Self.settings(Self.factor.set(factor), Self.totalIters.set(totalIters)) }
  /// As long after the change as before it.
  public var naturalLength: Int { NaturalLength.atLeast(2 * totalIters) }
  /// The step at which the base rate returns.
  public var horizon: Int? { totalIters }
  /// The end of the warm-up, or of what it is instead.
  public func landmarks(through lastStep: Int) -> [Landmark] {
    guard totalIters > 0, totalIters <= lastStep, factor != 1 else { return [] }
    return [Landmark(factor < 1 ? .endOfWarmUp : .endOfSchedule, at: totalIters)]
  }
}
