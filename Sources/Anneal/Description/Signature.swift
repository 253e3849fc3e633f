/// A schedule described as data: what the parser, error messages, help, the page's controls, the cheat sheet and the
/// documentation read.
public struct Signature: Hashable, Sendable {
  /// PyTorch's name of the schedule, such as `StepLR`.
  public let name: String
  /// One sentence: what the schedule does to the rate.
  public let summary: String
  /// What it is for, in about six words.
  public let purpose: String
  /// The formula, a line a case, in the order of PyTorch's operations.
  public let formula: [String]
  /// The family it belongs to.
  public let family: Family
  /// The parameters, in the order in which they may be given by position.
  public let parameters: [Parameter]
  /// A call that shows it well.
  public let example: String
  /// The paper that describes it, or the PyTorch version that defines it.
  public let source: String
  /// The Python class it equals; `nil` for a schedule that no other library has.
  public let origin: Origin?
  /// Whether PyTorch's constructor takes the optimizer first, or (`ChainedScheduler`) last and by choice.
  public let takesOptimizerFirst: Bool

  public init(
    name: String, summary: String, purpose: String, formula: [String], family: Family, parameters: [Parameter],
    example: String, source: String, origin: Origin? = nil, takesOptimizerFirst: Bool = true
  ) {
    self.name = name
    self.summary = summary
    self.purpose = purpose
    self.formula = formula
    self.family = family
    self.parameters = parameters
    self.example = example
    self.source = source
    self.origin = origin
    self.takesOptimizerFirst = takesOptimizerFirst
  }

  /// The parameter called `name`; `nil` for any other name.
  public func parameter(_ name: String) -> Parameter? { parameters.first { $0.name == name } }
}

/// The families in which lists of schedules are ordered.
public enum Family: String, Hashable, Sendable, CaseIterable {
  /// Falls, or rises, once.
  case decay = "Decay"
  /// A function or a table of your own.
  case custom = "Custom"
  /// Goes up and down.
  case cyclic = "Cyclic"
  /// Reacts to what the run reports.
  case adaptive = "Adaptive"
  /// Prepares the averaging of weights.
  case averaging = "Averaging"
  /// Made of other schedules.
  case composition = "Composition"
}
