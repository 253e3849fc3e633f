/// A ``ChainedScheduler`` in motion: the members' cursors.
public struct ChainedCursor: ScheduleCursor {
  private var members: Members

  init(members: Members) { self.members = members }

  /// Moves all members on by one step.
  public mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    try members.advanceAll(&group, metric: metric)
  }

  /// The first member takes over from the base rate, the others begin on top of it.
  public mutating func enter(_ group: inout ParameterGroup) throws(ScheduleError) { try members.enterAll(&group) }

  /// All members begin again, in order.
  public mutating func restart(_ group: inout ParameterGroup) throws(ScheduleError) { try members.restartAll(&group) }

  /// Takes back the last move.
  public mutating func undo() { members.undoAll() }

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
