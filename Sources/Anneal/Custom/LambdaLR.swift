/// Sets the rate to the base rate times a function of the step.
///
///     ηₜ = η₀ · f(t)
///
///     try LambdaLR(lrLambda: Function { step in 1 / Double(1 + step) })
///
/// - Complexity: one call of the function a step.
/// - PyTorch 2.13: `LambdaLR(optimizer, lr_lambda)`.
public struct LambdaLR: Formula {
  /// f, or one for each group. Called with the step, also with 0.
  public let lrLambda: PerGroup<Function>

  /// One function for all groups.
  ///
  /// - Parameter lrLambda: The factor of the base rate at a step, counted from 0.
  public init(lrLambda: Function) { self.lrLambda = .all(lrLambda) }

  /// One function, or one for each group.
  ///
  /// - Parameter lrLambda: The factor of the base rate at a step, counted from 0.
  public init(lrLambda: PerGroup<Function>) { self.lrLambda = lrLambda }

  /// The group's own function.
  @inlinable
  public func memory(at step: Int, in place: GroupPlace) -> Function { lrLambda[place] }

  /// Checks that each group has its function.
  public func attach(to group: inout ParameterGroup, in place: GroupPlace) throws(ScheduleError) {
    try Self.check(Self.lrLambda, lrLambda, for: place)
  }

  /// The rate at a step, from the base rate.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout Function) throws(ScheduleError)
    -> Double
  {
    now.base * (try memory(now.step))
  }
}

extension LambdaLR {
  static let lrLambda = Key.functionPerGroup("lr_lambda", "factor of the base rate at a step, counted from 0")

  public static let signature = Signature(
    name: "LambdaLR",
    summary: "Sets the rate to the base rate times a function of the step.",
    purpose: "any curve you can write down",
    formula: ["lr[t] = lr0 * lr_lambda(t)"],
    family: .custom,
    parameters: [lrLambda.parameter],
    example: "LambdaLR(lr_lambda=lambda epoch: 0.95 ** epoch)",
    source: "PyTorch 2.13",
    origin: .pyTorch("LambdaLR")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    self.init(lrLambda: try arguments[Self.lrLambda])
  }

  public var arguments: [String: Value] { Self.settings(Self.lrLambda.set(lrLambda)) }
  /// A function does not say where its events are.
  public var naturalLength: Int { 100 }
}
