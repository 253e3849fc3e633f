/// The cursors of a composition's members.
struct MemberCursors: Sendable {
  private var cursors: [AnyCursor] = []

  /// Builds all schedules on the group, in order. The group keeps what they write, or stays as it was.
  init(_ members: [AnySchedule], on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) {
    var built = group
    cursors.reserveCapacity(members.count)
    for member in members { cursors.append(try member.start(on: &built, at: place)) }
    group = built
  }

  /// How many they are.
  var count: Int { cursors.count }

  subscript(index: Int) -> AnyCursor {
    _read { yield cursors[index] }
    _modify { yield &cursors[index] }
  }

  /// Moves all members on, in order.
  mutating func advanceAll(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    try moveAll(&group) { (_, member, group) throws(ScheduleError) in try member.advance(&group, metric: metric) }
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

  /// Moves each member in turn; if one throws, those before it go back, and the group with them.
  @inline(__always)
  private mutating func moveAll(
    _ group: inout ParameterGroup, _ move: (Int, inout AnyCursor, inout ParameterGroup) throws(ScheduleError) -> Void
  ) throws(ScheduleError) {
    let before = group
    for index in cursors.indices {
      do throws(ScheduleError) {
        try move(index, &cursors[index], &group)
      } catch {
        for moved in 0..<index { cursors[moved].goBack() }
        group = before
        throw error
      }
    }
  }

  /// Takes back the last move of all.
  mutating func goBackAll() {
    for index in cursors.indices { cursors[index].goBack() }
  }

  /// Whether a member needs a metric for its next step.
  var needsMetric: Bool { cursors.contains { $0.needsMetric } }

  /// The last decision of each plateau among the members.
  var plateauDecisions: [PlateauDecision?] { cursors.flatMap { $0.plateauDecisions } }

  /// The members' progress, in order.
  var checkpoints: [Checkpoint] { cursors.map { $0.checkpoint } }

  /// Takes up saved progress, of all members or of none. The number of checkpoints has been checked.
  mutating func restore(_ checkpoints: [Checkpoint]) throws(ScheduleError) {
    var restored = cursors
    for (index, saved) in checkpoints.enumerated() { try restored[index].restore(saved) }
    cursors = restored
  }
}
