/// Several schedules at once: at each step all move the rate, one on top of the other.
///
///     ηₜ: schedulers[0] moves ηₜ₋₁, schedulers[1] what comes out, and so on
///
/// Schedules that multiply compose; one that sets the rate outright (a lambda, a cycle, a restart) wipes out what came
/// before it.
///
/// A chain in a chain is the same as one longer chain, to the bit.
///
/// - Complexity: the sum of the members'.
/// - PyTorch 2.13: `ChainedScheduler(schedulers, optimizer=None)`.
public struct ChainedScheduler: Composition {
  /// The members, in order, at least one.
  public let members: [AnySchedule]

  /// All of `members` at once.
  ///
  /// - Throws: ``ScheduleError`` for no members, or a nesting deeper than ``Nesting/limit``.
  public init(_ members: [AnySchedule]) throws(ScheduleError) {
    try Self.require(Self.schedulers, members)
    self.members = members
  }

  /// All members move the rate at every step.
  public var turns: Turns? { nil }

  /// Builds all members on the group, in order.
  public func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> ChainedCursor {
    ChainedCursor(members: try MemberCursors(Self.flattened(members), on: &group, at: place))
  }

  /// The members with chains among them laid out, which move the rate in the same order.
  private static func flattened(_ members: [AnySchedule]) -> [AnySchedule] {
    members.flatMap { $0.signature.name == signature.name ? flattened($0.members) : [$0] }
  }
}

extension ChainedScheduler {
  static let schedulers = Key.schedules("schedulers", "the schedules, in the order in which they act")

  public static let signature = Signature(
    name: "ChainedScheduler",
    summary: "Applies several schedules at each step, one on top of the other.",
    purpose: "several schedules multiplied together",
    formula: ["lr[t] = schedulers[n](... schedulers[1](schedulers[0](lr[t-1])))"],
    family: .composition,
    parameters: [schedulers.parameter],
    example: "ChainedScheduler([ConstantLR(factor=0.1, total_iters=8), ExponentialLR(gamma=0.9)])",
    source: "PyTorch 2.13",
    origin: .pyTorch("ChainedScheduler"),
    takesOptimizerFirst: false
  )

  public init(_ arguments: Arguments) throws(ScheduleError) { try self.init(arguments[Self.schedulers]) }

  public var arguments: [String: Value] { Self.settings(Self.schedulers.set(members)) }
}

extension AnySchedule {
  /// This schedule, and another on top of it at each step.
  public func chained(with next: AnySchedule) throws(ScheduleError) -> ChainedScheduler {
    try ChainedScheduler([self, next])
  }
}

extension NamedSchedule {
  /// This schedule, and another on top of it at each step.
  ///
  ///     try ConstantLR(factor: 0.1, totalIters: 8).chained(with: ExponentialLR(gamma: 0.9))
  public func chained<Next: NamedSchedule>(with next: Next) throws(ScheduleError) -> ChainedScheduler {
    try ChainedScheduler([erased, next.erased])
  }
}

/// A ``ChainedScheduler`` in motion: the members' cursors.
public struct ChainedCursor: ScheduleCursor {
  private var members: MemberCursors

  init(members: MemberCursors) { self.members = members }

  /// Moves all members on by one step.
  public mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    try members.advanceAll(&group, metric: metric)
  }

  /// The first member takes over from the base rate, the others begin on top of it.
  public mutating func enter(_ group: inout ParameterGroup) throws(ScheduleError) { try members.enterAll(&group) }

  /// All members begin again, in order.
  public mutating func restart(_ group: inout ParameterGroup) throws(ScheduleError) { try members.restartAll(&group) }

  /// Nothing.
  public typealias Mark = Void
  /// Nothing: the members know how to go back.
  public var mark: Void { () }

  /// Takes back the last move of all members.
  public mutating func goBack(to mark: Void) { members.goBackAll() }

  /// Whether a member needs a metric for the next step.
  public var needsMetric: Bool { members.needsMetric }

  /// The last decision of each plateau among the members.
  public var plateauDecisions: [PlateauDecision?] { members.plateauDecisions }

  /// The members' own progress.
  public var checkpoint: Checkpoint {
    Checkpoint(kind: ChainedScheduler.signature.name, step: 0, children: members.checkpoints)
  }

  /// Takes up saved progress.
  public mutating func restore(_ checkpoint: Checkpoint) throws(ScheduleError) {
    try checkpoint.check(kind: ChainedScheduler.signature.name, children: members.count)
    try members.restore(checkpoint.children)
  }
}
