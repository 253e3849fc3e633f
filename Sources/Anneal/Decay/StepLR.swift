/// Multiplies the rate by `gamma` after each `stepSize` steps.
///
///     ηₜ = ηₜ₋₁ · γ   if t > 0 and s divides t
///     ηₜ = ηₜ₋₁       otherwise
///
///     try StepLR(stepSize: 30).rate(at: 60, from: 0.05)   // 0.0005000000000000001
///
/// The rate is multiplied again and again, as PyTorch does. `0.05 * pow(0.1, 2)` is the same number on paper, but
/// not the same bits; ``closedForm(at:from:)`` gives those.
///
/// - Complexity: O(1) a step.
/// - PyTorch 2.13: `StepLR(optimizer, step_size, gamma=0.1)`.
public struct StepLR: Formula {
  /// s, the steps between two decays. At least 1.
  public let stepSize: Int
  /// γ, the factor of each decay. Any finite number.
  public let gamma: Double

  /// A decay by `gamma` each `stepSize` steps.
  ///
  /// - Parameters:
  ///   - stepSize: The steps between two decays. At least 1.
  ///   - gamma: The factor of each decay. Any finite number.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` if `stepSize` is less than 1 (PyTorch
  ///   fails at its first step with a division by zero) or `gamma` is not finite.
  public init(stepSize: Int, gamma: Double = 0.1) throws(ScheduleError) {
    try Self.check(Self.stepSize, stepSize)
    try Self.check(Self.gamma, gamma)
    self.stepSize = stepSize
    self.gamma = gamma
  }

  /// The step of the next decay: a division less at each step.
  @inlinable
  public func memory(at step: Int, in place: GroupPlace) -> Int {
    step < 0 ? stepSize : step + stepSize - step % stepSize
  }

  /// The rate at a step, from the one before.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout Int) -> Double {
    guard now.step == memory else { return group.rate }
    memory &+= stepSize
    return group.rate * gamma
  }

  /// η₀ · γ^⌊t / s⌋
  public func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? {
    base * (try Self.power(gamma, Double(step / stepSize), at: step))
  }
}

extension StepLR {
  static let stepSize = Key.whole("step_size", in: .atLeast(1), "steps between two decays")
  static let gamma = Key.number("gamma", default: 0.1, "factor of each decay")

  public static let signature = Signature(
    name: "StepLR",
    summary: "Multiplies the rate by gamma every step_size steps.",
    purpose: "stairs of equal length, falling geometrically",
    formula: ["lr[t] = lr[t-1] * gamma   if t > 0 and t % step_size == 0", "lr[t] = lr[t-1]           otherwise"],
    family: .decay,
    parameters: [stepSize.parameter, gamma.parameter],
    example: "StepLR(step_size=4, gamma=0.5)",
    source: "PyTorch 2.13",
    origin: .pyTorch("StepLR")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(stepSize: arguments[Self.stepSize], gamma: arguments[Self.gamma])
  }

  public var arguments: [String: Value] { Self.settings(Self.stepSize.set(stepSize), Self.gamma.set(gamma)) }
  /// Four stairs.
  public var naturalLength: Int { NaturalLength.atLeast(4 * stepSize) }
  /// One stair.
  public var horizon: Int? { stepSize }
}
