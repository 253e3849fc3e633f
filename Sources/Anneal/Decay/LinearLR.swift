/// Ramps the rate linearly from `startFactor` to `endFactor` times the base rate in `totalIters` steps.
///
///     η₀ = η · f₀
///     ηₜ = ηₜ₋₁ · (1 + (f₁ - f₀) / (T · f₀ + (t - 1) · (f₁ - f₀)))   if t ≤ T
///     ηₜ = ηₜ₋₁                                                       otherwise
///
/// The usual warm-up: the end is reached at step T. It cannot start from 0, which could not be multiplied up.
///
///     try LinearLR(startFactor: 0.1, totalIters: 5).rate(at: 5, from: 0.1)   // 0.1
///
/// - Complexity: O(1) a step.
/// - PyTorch 2.13: `LinearLR(optimizer, start_factor=1/3, end_factor=1.0, total_iters=5)`.
public struct LinearLR: Formula {
  /// f₀, the factor at step 0. More than 0 and at most 1.
  public let startFactor: Double
  /// f₁, the factor from step T on. From 0 to 1.
  public let endFactor: Double
  /// T, the steps of the ramp. At least 0; with 0 the rate stays at the start.
  public let totalIters: Int

  /// A ramp of `totalIters` steps.
  ///
  /// - Parameters:
  ///   - startFactor: The factor at step 0. More than 0 and at most 1.
  ///   - endFactor: The factor from step `totalIters` on. From 0 to 1.
  ///   - totalIters: The steps of the ramp. At least 0.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` outside these ranges, as in PyTorch.
  public init(startFactor: Double = 1.0 / 3, endFactor: Double = 1, totalIters: Int = 5) throws(ScheduleError) {
    try Self.check(Self.startFactor, startFactor, fix: "the ramp multiplies, and so cannot start at 0")
    try Self.check(Self.endFactor, endFactor)
    try Self.check(Self.totalIters, totalIters)
    self.startFactor = startFactor
    self.endFactor = endFactor
    self.totalIters = totalIters
  }

  /// The rate at a step, from the one before.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout Void) -> Double {
    if now.step == 0 { return group.rate * startFactor }
    if now.step > totalIters { return group.rate }
    let rise = endFactor - startFactor
    return group.rate * (1.0 + rise / (Double(totalIters) * startFactor + Double(now.step - 1) * rise))
  }

  /// η₀ · (f₀ + (f₁ - f₀) · min(T, t) / T)
  ///
  /// - Throws: ``ScheduleError/arithmetic(schedule:step:reason:)`` if `totalIters` is 0.
  public func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? {
    guard totalIters > 0 else { throw Self.failure(step, "its closed form divides by total_iters, which is 0") }
    let done = Double(min(totalIters, step))
    return base * (startFactor + ((endFactor - startFactor) * done) / Double(totalIters))
  }
}

extension LinearLR {
  static let startFactor = Key.number("start_factor", in: .above(0, upTo: 1), default: 1.0 / 3, "factor at step 0")
  static let endFactor = Key.number("end_factor", in: .between(0, 1), default: 1, "factor from total_iters on")
  static let totalIters = Key.whole("total_iters", in: .atLeast(0), default: 5, "steps of the ramp")

  public static let signature = Signature(
    name: "LinearLR",
    summary: "Ramps the rate linearly from start_factor to end_factor times the base rate.",
    purpose: "linear warm-up, or a linear fall",
    formula: [
      "lr[0] = lr * start_factor",
      "lr[t] = lr[t-1] * (1 + (end_factor - start_factor)",
      "        / (total_iters * start_factor + (t - 1) * (end_factor - start_factor)))   if t <= total_iters",
      "lr[t] = lr[t-1]   otherwise",
    ],
    family: .decay,
    parameters: [startFactor.parameter, endFactor.parameter, totalIters.parameter],
    example: "LinearLR(start_factor=0.5, total_iters=8)",
    source: "PyTorch 2.13",
    origin: .pyTorch("LinearLR")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(
      startFactor: arguments[Self.startFactor], endFactor: arguments[Self.endFactor],
      totalIters: arguments[Self.totalIters])
  }

  public var arguments: [String: Value] {
    Self.settings(Self.startFactor.set(startFactor), Self.endFactor.set(endFactor), Self.totalIters.set(totalIters))
  }
  /// As long after the ramp as the ramp.
  public var naturalLength: Int { NaturalLength.atLeast(2 * totalIters) }
  /// The end of the ramp.
  public var horizon: Int? { totalIters }
  /// The end of the warm-up, or of what it is instead.
  public func landmarks(through lastStep: Int) -> [Landmark] {
    guard totalIters > 0, totalIters <= lastStep, startFactor != endFactor else { return [] }
    return [Landmark(startFactor < endFactor ? .endOfWarmUp : .endOfDecay, at: totalIters)]
  }
}
