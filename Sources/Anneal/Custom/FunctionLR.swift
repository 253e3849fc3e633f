/// Sets the rate to a function of the step: the function gives the rate itself, and not a factor.
///
///     ηₜ = f(t)
///
///     FunctionLR(function: Function { step in 0.001 * min(1, Double(step + 1) / 10) })
///
/// It is what training scripts write that set `group["lr"] = get_lr(step)` before each update. The optimizer's own rate
/// is noted in the group as its base rate, for other schedules, and does not matter here.
///
/// In a sequence it begins with f(0) at its milestone, and in a chain it replaces what the members before it made, as
/// ``LambdaLR`` does.
///
/// - Complexity: one call of the function a step.
/// - Throws: a step throws ``ScheduleError/function(text:step:reason:)`` where the function has no value.
/// - PyTorch 2.13: a loop that writes into `optimizer.param_groups`. `LambdaLR` on an optimizer with a rate of 1 has the
///   same rates.
public struct FunctionLR: Formula {
  /// f, or one for each group. Called with the step, also with 0.
  public let function: PerGroup<Function>

  /// One function for all groups.
  ///
  /// - Parameter function: The rate at a step, counted from 0.
  public init(function: Function) { self.function = .all(function) }

  /// One function, or one for each group.
  ///
  /// - Parameter function: The rate at a step, counted from 0.
  public init(function: PerGroup<Function>) { self.function = function }

  /// The group's own function.
  @inlinable
  public func memory(at step: Int, in place: GroupPlace) -> Function { function[place] }

  /// Checks that each group has its function.
  public func attach(to group: inout ParameterGroup, in place: GroupPlace) throws(ScheduleError) {
    try Self.check(Self.function, function, for: place)
  }

  /// The rate at a step.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout Function) throws(ScheduleError)
    -> Double
  {
    try memory(now.step)
  }
}

extension FunctionLR {
  static let function = Key.functionPerGroup("function", "the rate at a step, counted from 0")

  public static let signature = Signature(
    name: "FunctionLR",
    summary: "Sets the rate to a function of the step, whatever the base rate.",
    purpose: "a get_lr function from your script",
    formula: ["lr[t] = function(t)"],
    family: .custom,
    parameters: [function.parameter],
    example: "FunctionLR(function=lambda step: 0.001 * min(1, (step + 1) / 10))",
    source: "Anneal; the loops that write a rate into each parameter group, as a schedule"
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    self.init(function: try arguments[Self.function])
  }

  public var arguments: [String: Value] { Self.settings(Self.function.set(function)) }
  /// A function does not say where its events are.
  public var naturalLength: Int { 100 }
}
