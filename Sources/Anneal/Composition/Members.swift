/// The cursors of a composition's members, which move together or not at all.
struct Members: Sendable {
  private var row: MemberRow

  /// Builds all schedules on the group, in order. The group keeps what they write, or stays as it was.
  init(_ schedules: [AnySchedule], on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) {
    var built = group
    var cursors: [AnyCursor] = []
    for schedule in schedules { cursors.append(try schedule.start(on: &built, at: place)) }
    group = built
    row = MemberRow(cursors)
  }

  /// How many they are.
  var count: Int { row.cursors.count }

  @inline(__always)
  private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&row) { row = row.copy() }
  }

  subscript(index: Int) -> AnyCursor {
    get { row.cursors[index] }
    _modify {
      makeUnique()
      yield &row.cursors[index]
    }
  }

  /// Moves one member on.
  @inline(__always)
  mutating func advance(_ index: Int, _ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    makeUnique()
    try row.cursors[index].advanceUnshared(&group, metric: metric)
  }

  /// Moves all members on, in order.
  @inline(__always)
  mutating func advanceAll(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    try moveAll(&group) { (_, member, group) throws(ScheduleError) in
      try member.advanceUnshared(&group, metric: metric)
    }
  }

  /// Moves each member in turn; when one throws, those before it go back, and the group with them.
  @inline(__always)
  private mutating func moveAll(
    _ group: inout ParameterGroup, _ move: (Int, inout AnyCursor, inout ParameterGroup) throws(ScheduleError) -> Void
  ) throws(ScheduleError) {
    makeUnique()
    let before = group
    for index in row.cursors.indices {
      do throws(ScheduleError) {
        try move(index, &row.cursors[index], &group)
      } catch {
        for moved in 0..<index { row.cursors[moved].undo() }
        group = before
        throw error
      }
    }
  }

  /// The first member takes over from the base rate, the others begin on top of it.
  mutating func enterAll(_ group: inout ParameterGroup) throws(ScheduleError) {
    try moveAll(&group) { (index, member, group) throws(ScheduleError) in
      if index == 0 { try member.enter(&group) } else { try member.restart(&group) }
    }
  }

  /// All members begin again, in order.
  mutating func restartAll(_ group: inout ParameterGroup) throws(ScheduleError) {
    try moveAll(&group) { (_, member, group) throws(ScheduleError) in try member.restart(&group) }
  }

  /// Takes back the last move of all.
  mutating func undoAll() {
    for index in row.cursors.indices { self[index].undo() }
  }

  /// Whether a member needs a metric for its next step.
  var needsMetric: Bool { row.cursors.contains { $0.needsMetric } }

  /// The last decision of each plateau among the members.
  var plateauDecisions: [PlateauDecision?] { row.cursors.flatMap { $0.plateauDecisions } }

  /// The members' progress, in order.
  var checkpoints: [Checkpoint] { row.cursors.map { $0.checkpoint } }

  /// Takes up saved progress, of all members or of none. The number of checkpoints has been checked.
  mutating func restore(_ checkpoints: [Checkpoint]) throws(ScheduleError) {
    let restored = row.copy()
    for (index, saved) in checkpoints.enumerated() { try restored.cursors[index].restore(saved) }
    row = restored
  }
}
