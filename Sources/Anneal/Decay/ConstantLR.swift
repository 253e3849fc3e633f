/// Scales the rate by `factor` for the first `totalIters` steps.
///
///     η₀ = η · f
///     ηₜ = ηₜ₋₁ · (1 / f)   if t = T
///     ηₜ = ηₜ₋₁             otherwise
///
/// The division does not always give the base rate back to the last bit, in PyTorch and so here. With `totalIters` 0
/// the rate stays scaled for ever: step 0 has passed before it could be restored.
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
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` outside those ranges. PyTorch takes a
  ///   factor of 0 and divides by it later.
  public init(factor: Double = 1.0 / 3, totalIters: Int = 5) throws(ScheduleError) {
    try Self.require("factor", factor, fix: "PyTorch divides by it at step total_iters")
    try Self.require("total_iters", totalIters)
    self.factor = factor
    self.totalIters = totalIters
  }

  /// The rate at a step, from the one before.
  @inlinable
  public func rate(at now: Moment, of group: ParameterGroup, memory: inout Void) -> Double {
    if now.step == 0 { return group.rate * factor }
    return now.step == totalIters ? group.rate * (1.0 / factor) : group.rate
  }

  /// η₀ · (f + [t ≥ T] · (1 - f))
  public func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? {
    base * (factor + (step >= totalIters ? 1.0 : 0.0) * (1.0 - factor))
  }
}

extension ConstantLR {
  /// The schedule as data.
  public static let signature = Signature(
    name: "ConstantLR",
    summary: "Scales the rate by factor until step total_iters, then returns to the base rate.",
    purpose: "a smaller rate at first, then full",
    formula: [
      "lr[0] = lr * factor", "lr[t] = lr[t-1] * (1 / factor)   if t == total_iters", "lr[t] = lr[t-1]   otherwise",
    ],
    family: .decay,
    parameters: [
      Parameter("factor", .number, bounds: .above(0, upTo: 1), default: .number(1.0 / 3), "factor of the first steps"),
      Parameter("total_iters", .whole, bounds: .atLeast(0), default: .whole(5), "step at which the base rate returns"),
    ],
    example: "ConstantLR(factor=0.5, total_iters=8)",
    source: "PyTorch 2.13",
    origin: .pyTorch("ConstantLR")
  )

  /// Builds from the arguments of a call.
  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(factor: arguments.number("factor"), totalIters: arguments.whole("total_iters"))
  }

  /// The settings by parameter name.
  public var arguments: [String: Value] { ["factor": .number(factor), "total_iters": .whole(totalIters)] }
  /// As long after the change as before it.
  public var naturalLength: Int { NaturalLength.atLeast(2 * totalIters) }
  /// The change.
  public var horizon: Int? { totalIters }
  /// The end of the warm-up, or of what it is instead.
  public func landmarks(through lastStep: Int) -> [Landmark] {
    guard totalIters > 0, totalIters <= lastStep, factor != 1 else { return [] }
    return [Landmark(factor < 1 ? .endOfWarmUp : .endOfSchedule, at: totalIters)]
  }
}
