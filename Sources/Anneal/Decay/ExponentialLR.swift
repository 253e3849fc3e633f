/// Multiplies the rate by `gamma` at every step.
///
///     ηₜ = ηₜ₋₁ · γ
///
/// - Complexity: O(1) a step.
/// - PyTorch 2.13: `ExponentialLR(optimizer, gamma)`.
public struct ExponentialLR: Formula {
  /// γ, the factor of each step. Any finite number.
  public let gamma: Double

  /// A decay by `gamma` at every step.
  ///
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` if `gamma` is not finite.
  public init(gamma: Double) throws(ScheduleError) {
    try Self.require("gamma", gamma)
    self.gamma = gamma
  }

  /// The rate at a step, from the one before.
  @inlinable
  public func rate(at now: Moment, of group: ParameterGroup, memory: inout Void) -> Double {
    now.step == 0 ? group.rate : group.rate * gamma
  }

  /// η₀ · γᵗ
  public func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? {
    base * (try Self.power(gamma, Double(step), at: step))
  }
}

extension ExponentialLR {
  /// The schedule as data.
  public static let signature = Signature(
    name: "ExponentialLR",
    summary: "Multiplies the rate by gamma at every step.",
    purpose: "a smooth geometric fall, every step",
    formula: ["lr[t] = lr[t-1] * gamma"],
    family: .decay,
    parameters: [Parameter("gamma", .number, "factor of each step")],
    example: "ExponentialLR(gamma=0.5)",
    source: "PyTorch 2.13",
    origin: .pyTorch("ExponentialLR")
  )

  /// Builds from the arguments of a call.
  public init(_ arguments: Arguments) throws(ScheduleError) { try self.init(gamma: arguments.number("gamma")) }

  /// The settings by parameter name.
  public var arguments: [String: Value] { ["gamma": .number(gamma)] }
  /// Until the rate has fallen to a hundredth.
  public var naturalLength: Int { NaturalLength.atLeast(horizon ?? 0) }
  /// The fall to a hundredth.
  public var horizon: Int? { NaturalLength.hundredth(gamma: gamma) }
}
