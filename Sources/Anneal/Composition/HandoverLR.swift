/// One schedule, and from some step on another, as training loops hand over by hand: nothing begins afresh.
///
///     if epoch > swa_start: swa_scheduler.step()
///     else: scheduler.step()
///
/// All schedules are built on the group first, in order; from milestone i on, the next one's steps are taken, from the
/// rate as it stands. Unlike in ``SequentialLR`` there is no step at which the new one only takes over. PyTorch has no
/// class for it, but its documentation of ``SWALR`` is written this way.
///
/// - Complexity: O(1) a step, plus the member's own.
public struct HandoverLR: Composition {
  /// The schedules, at least one.
  public let members: [AnySchedule]
  /// The first step that each schedule but the first takes. One fewer than the schedules, at least 1, not falling.
  public let milestones: [Int]

  /// The schedules, handing over at `milestones`.
  ///
  /// - Throws: ``ScheduleError`` for no schedules, another number of milestones than one fewer, or milestones out of
  ///   order.
  public init(_ members: [AnySchedule], milestones: [Int]) throws(ScheduleError) {
    try Self.require(Self.schedulers, members, Self.milestones, milestones)
    self.members = members
    self.milestones = milestones
  }

  /// Each schedule from its milestone on, which is a step of its own.
  public var turns: Turns? { row }

  private var row: Turns { Turns(milestones: milestones, lead: 1) }

  /// Builds all schedules on the group, in order.
  public func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> HandoverCursor {
    HandoverCursor(turns: row, members: try MemberCursors(members, on: &group, at: place))
  }
}

extension HandoverLR {
  static let schedulers = Key.schedules("schedulers", "the schedules, in order")
  static let milestones = Key.wholes(
    "milestones", in: .atLeast(1), "the first steps of the second, third, ... schedule")

  public static let signature = Signature(
    name: "HandoverLR",
    summary: "Steps one schedule and, from a milestone on, another from the rate as it stands.",
    purpose: "SWA loops: hand over without a restart",
    formula: ["lr[t] = schedulers[i].step()   for milestones[i-1] <= t < milestones[i]"],
    family: .composition,
    parameters: [schedulers.parameter, milestones.parameter],
    example: "HandoverLR(schedulers=[ExponentialLR(gamma=0.97), SWALR(swa_lr=5e-4, anneal_epochs=8)], "
      + "milestones=[16])",
    source: "Anneal; the loop of PyTorch's SWALR documentation as a schedule"
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(arguments[Self.schedulers], milestones: arguments[Self.milestones])
  }

  public var arguments: [String: Value] {
    Self.settings(Self.schedulers.set(members), Self.milestones.set(milestones))
  }
}

/// A ``HandoverLR`` in motion: the members' cursors, and how many steps they have taken together.
public struct HandoverCursor: ScheduleCursor {
  private let turns: Turns
  private var members: MemberCursors
  private var step = 0

  init(turns: Turns, members: MemberCursors) {
    self.turns = turns
    self.members = members
  }

  /// Moves the schedule on whose turn it is.
  public mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    try members[turns.member(at: step + 1)].advance(&group, metric: metric)
    step += 1
  }

  /// The first schedule takes over from the base rate, the others begin on top of it.
  public mutating func enter(_ group: inout ParameterGroup) throws(ScheduleError) {
    try members.enterAll(&group)
    step = 0
  }

  /// All schedules begin again, in order.
  public mutating func restart(_ group: inout ParameterGroup) throws(ScheduleError) {
    try members.restartAll(&group)
    step = 0
  }

  /// The step.
  public typealias Mark = Int
  /// The step before a move.
  public var mark: Int { step }

  /// Takes back the last move: only a beginning leads to step 0, and moves all schedules.
  public mutating func goBack(to mark: Int) {
    if step == 0 { members.goBackAll() } else { members[turns.member(at: step)].goBack() }
    step = mark
  }

  /// Whether the schedule whose turn is next needs a metric.
  public var needsMetric: Bool { members[turns.member(at: step + 1)].needsMetric }

  /// The last decision of each plateau among the members.
  public var plateauDecisions: [PlateauDecision?] { members.plateauDecisions }

  /// The step and the members' own progress.
  public var checkpoint: Checkpoint {
    Checkpoint(kind: HandoverLR.signature.name, step: step, children: members.checkpoints)
  }

  /// Takes up saved progress.
  public mutating func restore(_ checkpoint: Checkpoint) throws(ScheduleError) {
    try checkpoint.check(kind: HandoverLR.signature.name, children: members.count)
    try members.restore(checkpoint.children)
    step = checkpoint.step
  }
}
