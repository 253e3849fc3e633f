/// Multiplies the rate at each step by a function of the step.
///
///     η₀ = η
///     ηₜ = ηₜ₋₁ · f(t)
///
/// In a sequence it goes on from the rate it finds, times f(0): it is the one schedule that does not begin at the base.
///
///     MultiplicativeLR(lrLambda: Function { _ in 0.95 })
///
/// - Complexity: one call of the function a step.
/// - PyTorch 2.13: `MultiplicativeLR(optimizer, lr_lambda)`.
public struct MultiplicativeLR: Formula {
  /// f, or one for each group. Called with the step, from 1.
  public let lrLambda: PerGroup<Function>

  /// One function for all groups.
  ///
  /// - Parameter lrLambda: The factor of the last rate at a step, counted from 1.
  public init(lrLambda: Function) { self.lrLambda = .all(lrLambda) }

  /// One function, or one for each group.
  ///
  /// - Parameter lrLambda: The factor of the last rate at a step, counted from 1.
  public init(lrLambda: PerGroup<Function>) { self.lrLambda = lrLambda }

  /// The group's own function.
  @inlinable
  public func memory(at step: Int, in place: GroupPlace) -> Function { lrLambda[place] }

  /// Checks that each group has its function.
  public func attach(to group: inout ParameterGroup, in place: GroupPlace) throws(ScheduleError) {
    try Self.check(Self.lrLambda, lrLambda, for: place)
  }

  /// The rate at a step, from the one before.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout Function) throws(ScheduleError)
    -> Double
  {
    now.step == 0 ? group.rate : group.rate * (try memory(now.step))
  }

  /// The present rate times f(0).
  @inlinable
  public func entryRate(
    at now: StepContext, of group: ParameterGroup, in place: GroupPlace, memory: inout Function
  ) throws(ScheduleError) -> Double {
    group.rate * (try memory(0))
  }
}

extension MultiplicativeLR {
  static let lrLambda = Key.functionPerGroup("lr_lambda", "factor of the last rate at a step, counted from 1")

  public static let signature = Signature(
    name: "MultiplicativeLR",
    summary: "Multiplies the rate at each step by a function of the step.",
    purpose: "factors that change from step to step",
    formula: ["lr[t] = lr[t-1] * lr_lambda(t)"],
    family: .custom,
    parameters: [lrLambda.parameter],
    example: "MultiplicativeLR(lr_lambda=lambda epoch: 0.95)",
    source: "PyTorch 2.13",
    origin: .pyTorch("MultiplicativeLR")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    self.init(lrLambda: try arguments[Self.lrLambda])
  }

  public var arguments: [String: Value] { Self.settings(Self.lrLambda.set(lrLambda)) }
  /// A function does not say where its events are.
  public var naturalLength: Int { 100 }
}
