/// Multiplies the rate by `gamma` at every step.
///
///     ηₜ = ηₜ₋₁ · γ
///
///     try ExponentialLR(gamma: 0.9).rate(at: 2, from: 0.1)   // 0.08100000000000002
///
/// - Complexity: O(1) a step.
/// - PyTorch 2.13: `ExponentialLR(optimizer, gamma)`.
public struct ExponentialLR: Formula {
  /// γ, the factor of each step. Any finite number.
  public let gamma: Double

  /// A decay by `gamma` at every step.
  ///
  /// - Parameter gamma: The factor of each step. Any finite number.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` if `gamma` is not finite.
  public init(gamma: Double) throws(ScheduleError) {
    try Self.check(Self.gamma, gamma)
    self.gamma = gamma
  }

  /// The rate at a step, from the one before.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout Void) -> Double {
    now.step == 0 ? group.rate : group.rate * gamma
  }

  /// η₀ · γᵗ
  public func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? {
    base * (try Self.power(gamma, Double(step), at: step))
  }
}

extension ExponentialLR {
  static let gamma = Key.number("gamma", "factor of each step")

  public static let signature = Signature(
    name: "ExponentialLR",
    summary: "Multiplies the rate by gamma at every step.",
    purpose: "a smooth geometric fall, every step",
    formula: ["lr[t] = lr[t-1] * gamma"],
    family: .decay,
    parameters: [gamma.parameter],
    example: "ExponentialLR(gamma=0.5)",
    source: "PyTorch 2.13",
    origin: .pyTorch("ExponentialLR")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) { try self.init(gamma: arguments[Self.gamma]) }

  public var arguments: [String: Value] { Self.settings(Self.gamma.set(gamma)) }
  /// Until the rate has fallen to a hundredth.
  public var naturalLength: Int { NaturalLength.atLeast(horizon ?? 0) }
  /// The fall to a hundredth.
  public var horizon: Int? { NaturalLength.hundredth(gamma: gamma) }
}
