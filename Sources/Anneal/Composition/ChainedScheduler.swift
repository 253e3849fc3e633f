/// Several schedules at once: at each step all move the rate, one on top of the other.
///
///     ηₜ: schedulers[0] moves ηₜ₋₁, schedulers[1] what comes out, and so on
///
/// Schedules that multiply compose; one that sets the rate outright (a lambda, a cycle, a restart) wipes out what came
/// before it.
///
/// - Complexity: the sum of the members'.
/// - PyTorch 2.13: `ChainedScheduler(schedulers, optimizer=None)`.
public struct ChainedScheduler: NamedSchedule {
  /// The members, in order, at least one.
  public let schedules: [AnySchedule]
  /// How deep compositions are nested in it.
  public let depth: Int

  /// All of `schedules` at once.
  ///
  /// - Throws: ``ScheduleError`` for no members, or a nesting deeper than ``Nesting/limit``.
  public init(_ schedules: [AnySchedule]) throws(ScheduleError) {
    guard !schedules.isEmpty else { throw Self.outOfRange("schedulers", "at least one scheduler", "[]") }
    self.schedules = schedules
    self.depth = try Nesting.depth(of: schedules)
  }

  /// Builds all members on the group, in order.
  public func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> ChainedCursor {
    var built = group
    var members: [AnyCursor] = []
    for schedule in schedules { members.append(try schedule.start(on: &built, at: place)) }
    group = built
    return ChainedCursor(members: members)
  }
}

extension ChainedScheduler {
  /// The schedule as data.
  public static let signature = Signature(
    name: "ChainedScheduler",
    summary: "Applies several schedules at each step, one on top of the other.",
    purpose: "several schedules multiplied together",
    formula: ["lr[t] = schedulers[n](... schedulers[1](schedulers[0](lr[t-1])))"],
    family: .composition,
    parameters: [Parameter("schedulers", .schedules, "the schedules, in the order in which they act")],
    example: "ChainedScheduler([ConstantLR(factor=0.1, total_iters=8), ExponentialLR(gamma=0.9)])",
    source: "PyTorch 2.13",
    takesOptimizerFirst: false
  )

  /// Builds from the arguments of a call.
  public init(_ arguments: Arguments) throws(ScheduleError) { try self.init(arguments.schedules("schedulers")) }

  /// The settings by parameter name.
  public var arguments: [String: Value] { ["schedulers": Value(schedules)] }
  /// The longest member, but no further than all have an answer.
  public var naturalLength: Int {
    let longest = schedules.map { $0.naturalLength }.max() ?? NaturalLength.least
    let planned = schedules.compactMap { $0.firstExtrapolatedStep }.min()
    return min(longest, planned ?? longest)
  }
  /// The furthest member's.
  public var horizon: Int? { schedules.compactMap { $0.horizon }.max() }
  /// Where the first member ends.
  public var lastStep: Int? { schedules.compactMap { $0.lastStep }.min() }
  /// Where the first member is extrapolated.
  public var firstExtrapolatedStep: Int? { schedules.compactMap { $0.firstExtrapolatedStep }.min() }
  /// What the first member says that says it.
  public var stepsPerEpoch: Int? { schedules.lazy.compactMap { $0.stepsPerEpoch }.first }
  /// Whether a member does.
  public var movesMomentum: Bool { schedules.contains { $0.movesMomentum } }
  /// Whether a member does.
  public var followsMetric: Bool { schedules.contains { $0.followsMetric } }
  /// What the schedules in it say.
  public var remarks: [String] { schedules.flatMap { $0.remarks } }
}

/// A ``ChainedScheduler`` in motion: the members' cursors.
public struct ChainedCursor: ScheduleCursor {
  private var members: [AnyCursor]

  init(members: [AnyCursor]) { self.members = members }

  /// Moves each member in turn; when one throws, those before it go back.
  private mutating func move(
    _ group: inout ParameterGroup, _ move: (Int, inout AnyCursor, inout ParameterGroup) throws(ScheduleError) -> Void
  ) throws(ScheduleError) {
    let before = group
    for index in members.indices {
      do throws(ScheduleError) {
        try move(index, &members[index], &group)
      } catch {
        for moved in 0..<index { members[moved].undo() }
        group = before
        throw error
      }
    }
  }

  /// Moves all members on by one step.
  public mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    try move(&group) { (_, member, group) throws(ScheduleError) in try member.advance(&group, metric: metric) }
  }

  /// The first member takes over from the base rate, the others begin on top of it.
  public mutating func enter(_ group: inout ParameterGroup) throws(ScheduleError) {
    try move(&group) { (index, member, group) throws(ScheduleError) in
      if index == 0 { try member.enter(&group) } else { try member.restart(&group) }
    }
  }

  /// All members begin again, in order.
  public mutating func restart(_ group: inout ParameterGroup) throws(ScheduleError) {
    try move(&group) { (_, member, group) throws(ScheduleError) in try member.restart(&group) }
  }

  /// Takes back the last move.
  public mutating func undo() {
    for index in members.indices { members[index].undo() }
  }

  /// Whether a member needs a metric for the next step.
  public var needsMetric: Bool { members.contains { $0.needsMetric } }

  /// The members' own progress.
  public var checkpoint: Checkpoint {
    Checkpoint(kind: ChainedScheduler.signature.name, step: 0, children: members.map { $0.checkpoint })
  }

  /// Takes up saved progress.
  public mutating func restore(_ checkpoint: Checkpoint) throws(ScheduleError) {
    try checkpoint.check(kind: ChainedScheduler.signature.name, children: members.count)
    var restored = members
    for (index, child) in checkpoint.children.enumerated() { try restored[index].restore(child) }
    members = restored
  }
}
