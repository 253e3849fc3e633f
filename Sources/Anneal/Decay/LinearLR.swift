/// Ramps the rate linearly from `startFactor` to `endFactor` times the base rate in `totalIters` steps.
///
///     η₀ = η · f₀
///     ηₜ = ηₜ₋₁ · (1 + (f₁ - f₀) / (T · f₀ + (t - 1) · (f₁ - f₀)))   if t ≤ T
///     ηₜ = ηₜ₋₁                                                       otherwise
///
/// The usual warm-up: the end is reached at step T. It cannot start from 0, which could not be multiplied up.
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
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` outside those ranges, as PyTorch.
  public init(startFactor: Double = 1.0 / 3, endFactor: Double = 1, totalIters: Int = 5) throws(ScheduleError) {
    try Self.require("start_factor", startFactor, fix: "the ramp multiplies, and so cannot start at 0")
    try Self.require("end_factor", endFactor)
    try Self.require("total_iters", totalIters)
    self.startFactor = startFactor
    self.endFactor = endFactor
    self.totalIters = totalIters
  }

  /// The rate at a step, from the one before.
  @inlinable
  public func rate(at now: Moment, of group: ParameterGroup, memory: inout Void) -> Double {
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
  /// The schedule as data.
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
    parameters: [
      Parameter("start_factor", .number, bounds: .above(0, upTo: 1), default: .number(1.0 / 3), "factor at step 0"),
      Parameter("end_factor", .number, bounds: .between(0, 1), default: .number(1), "factor from total_iters on"),
      Parameter("total_iters", .whole, bounds: .atLeast(0), default: .whole(5), "steps of the ramp"),
    ],
    example: "LinearLR(start_factor=0.5, total_iters=8)",
    source: "PyTorch 2.13",
    origin: .pyTorch("LinearLR")
  )

  /// Builds from the arguments of a call.
  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(
      startFactor: arguments.number("start_factor"), endFactor: arguments.number("end_factor"),
      totalIters: arguments.whole("total_iters"))
  }

  /// The settings by parameter name.
  public var arguments: [String: Value] {
    ["start_factor": .number(startFactor), "end_factor": .number(endFactor), "total_iters": .whole(totalIters)]
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
