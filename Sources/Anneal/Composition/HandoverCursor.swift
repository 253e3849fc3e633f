/// A ``HandoverLR`` in motion: the members' cursors, and how many steps they have taken together.
public struct HandoverCursor: ScheduleCursor {
  let milestones: Milestones
  private var members: Members
  private var step = 0
  /// The step before the last move, if that moved all members at once.
  private var stepBeforeBeginning: Int?

  init(milestones: Milestones, members: Members) {
    self.milestones = milestones
    self.members = members
  }

  /// Moves the schedule on whose turn it is.
  public mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    try members.advance(milestones.member(at: step + 1), &group, metric: metric)
    stepBeforeBeginning = nil
    step += 1
  }

  /// The first schedule takes over from the base rate, the others begin on top of it.
  public mutating func enter(_ group: inout ParameterGroup) throws(ScheduleError) {
    try members.enterAll(&group)
    begin()
  }

  /// All schedules begin again, in order.
  public mutating func restart(_ group: inout ParameterGroup) throws(ScheduleError) {
    try members.restartAll(&group)
    begin()
  }

  private mutating func begin() {
    stepBeforeBeginning = step
    step = 0
  }

  /// Takes back the last move.
  public mutating func undo() {
    if let stepBeforeBeginning {
      members.undoAll()
      step = stepBeforeBeginning
    } else {
      members[milestones.member(at: step)].undo()
      step -= 1
    }
  }

  /// Whether the schedule whose turn is next needs a metric.
  public var needsMetric: Bool { members[milestones.member(at: step + 1)].needsMetric }

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
    stepBeforeBeginning = nil
  }
}
