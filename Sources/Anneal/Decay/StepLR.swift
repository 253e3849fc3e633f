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
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` if `stepSize` is less than 1 (PyTorch
  ///   fails at its first step with a division by zero) or `gamma` is not finite.
  public init(stepSize: Int, gamma: Double = 0.1) throws(ScheduleError) {
    try Self.require("step_size", stepSize)
    try Self.require("gamma", gamma)
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
  public func rate(at now: Moment, of group: ParameterGroup, memory: inout Int) -> Double {
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
  /// The schedule as data.
  public static let signature = Signature(
    name: "StepLR",
    summary: "Multiplies the rate by gamma every step_size steps.",
    purpose: "stairs of equal length, falling geometrically",
    formula: ["lr[t] = lr[t-1] * gamma   if t > 0 and t % step_size == 0", "lr[t] = lr[t-1]           otherwise"],
    family: .decay,
    parameters: [
      Parameter("step_size", .whole, bounds: .atLeast(1), "steps between two decays"),
      Parameter("gamma", .number, default: .number(0.1), "factor of each decay"),
    ],
    example: "StepLR(step_size=4, gamma=0.5)",
    source: "PyTorch 2.13",
    origin: .pyTorch("StepLR")
  )

  /// Builds from the arguments of a call.
  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(stepSize: arguments.whole("step_size"), gamma: arguments.number("gamma"))
  }

  /// The settings by parameter name.
  public var arguments: [String: Value] { ["step_size": .whole(stepSize), "gamma": .number(gamma)] }
  /// Four stairs.
  public var naturalLength: Int { NaturalLength.atLeast(4 * stepSize) }
  /// One stair.
  public var horizon: Int? { stepSize }
}
