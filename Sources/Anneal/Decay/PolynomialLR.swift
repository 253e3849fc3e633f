/// Lets the rate fall to 0 in `totalIters` steps, along a power of the time that is left.
///
///     ηₜ = ηₜ₋₁ · ((1 - t / T) / (1 - (t - 1) / T))ᵖ   if 0 < t ≤ T
///     ηₜ = ηₜ₋₁                                        otherwise
///
///     try PolynomialLR(totalIters: 10, power: 2).rate(at: 8, from: 0.1)   // 0.004
///
/// - Complexity: O(1) a step, with one `pow`.
/// - PyTorch 2.13: `PolynomialLR(optimizer, total_iters=5, power=1.0)`.
public struct PolynomialLR: Formula {
  /// T, the steps until 0. At least 0; with 0 the rate stays.
  public let totalIters: Int
  /// p, the power; 1 is a straight line. At least 0.
  public let power: Double

  /// A fall to 0 in `totalIters` steps.
  ///
  /// - Parameters:
  ///   - totalIters: The steps until the rate is 0. At least 0.
  ///   - power: The power of the time left; 1 is a straight line. At least 0.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` outside these ranges. PyTorch accepts
  ///   a negative power, and divides by zero at step T.
  public init(totalIters: Int = 5, power: Double = 1) throws(ScheduleError) {
    try Self.check(Self.totalIters, totalIters)
    try Self.check(Self.power, power, fix: "PyTorch divides by zero at step total_iters")
    self.totalIters = totalIters
    self.power = power
  }

  /// The rate at a step, from the one before.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout Void) throws(ScheduleError) -> Double {
    if now.step == 0 || now.step > totalIters { return group.rate }
    let total = Double(totalIters)
    let ratio = (1.0 - Double(now.step) / total) / (1.0 - Double(now.step - 1) / total)
    return group.rate * (try Self.power(ratio, power, at: now.step))
  }

  /// η₀ · (1 - min(T, t) / T)ᵖ
  ///
  /// - Throws: ``ScheduleError/arithmetic(schedule:step:reason:)`` if `totalIters` is 0.
  public func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? {
    guard totalIters > 0 else { throw Self.failure(step, "its closed form divides by total_iters, which is 0") }
    let left = 1.0 - Double(min(totalIters, step)) / Double(totalIters)
    return base * (try Self.power(left, power, at: step))
  }
}

extension PolynomialLR {
  static let totalIters = Key.whole("total_iters", in: .atLeast(0), default: 5, "steps until the rate is 0")
  static let power = Key.number("power", in: .atLeast(0), default: 1, "power of the time left; 1 is a line")

  public static let signature = Signature(
    name: "PolynomialLR",
    summary: "Lets the rate fall to 0 along a power of the time left.",
    purpose: "falls to zero at a known step",
    formula: [
      "lr[t] = lr[t-1] * ((1 - t / total_iters) / (1 - (t - 1) / total_iters)) ** power   if 0 < t <= total_iters",
      "lr[t] = lr[t-1]   otherwise",
    ],
    family: .decay,
    parameters: [totalIters.parameter, power.parameter],
    example: "PolynomialLR(total_iters=8, power=2)",
    source: "PyTorch 2.13",
    origin: .pyTorch("PolynomialLR")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(totalIters: arguments[Self.totalIters], power: arguments[Self.power])
  }

  public var arguments: [String: Value] { Self.settings(Self.totalIters.set(totalIters), Self.power.set(power)) }
  /// As long after the fall as the fall.
  public var naturalLength: Int { NaturalLength.atLeast(2 * totalIters) }
  /// The end of the fall.
  public var horizon: Int? { totalIters }
  /// The end of the fall.
  public func landmarks(through lastStep: Int) -> [Landmark] {
    totalIters > 0 && totalIters <= lastStep ? [Landmark(.endOfDecay, at: totalIters)] : []
  }
}
