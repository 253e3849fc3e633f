/// The cursors of a composition's members, which move together or not at all.
struct Members: Sendable {
  private(set) var cursors: [AnyCursor]

  /// Builds all schedules on the group, in order. The group keeps what they write, or stays as it was.
  init(_ schedules: [AnySchedule], on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) {
    var built = group
    var cursors: [AnyCursor] = []
    for schedule in schedules { cursors.append(try schedule.start(on: &built, at: place)) }
    group = built
    self.cursors = cursors
  }

  subscript(index: Int) -> AnyCursor {
    get { cursors[index] }
    _modify { yield &cursors[index] }
  }

  /// Moves each member in turn; when one throws, those before it go back, and the group with them.
  @inline(__always)
  mutating func moveAll(
    _ group: inout ParameterGroup, _ move: (Int, inout AnyCursor, inout ParameterGroup) throws(ScheduleError) -> Void
  ) throws(ScheduleError) {
    let before = group
    for index in cursors.indices {
      do throws(ScheduleError) {
        try move(index, &cursors[index], &group)
      } catch {
        for moved in 0..<index { cursors[moved].undo() }
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
    for index in cursors.indices { cursors[index].undo() }
  }

  /// The members' progress, in order.
  var checkpoints: [Checkpoint] { cursors.map { $0.checkpoint } }

  /// Takes up saved progress, of all members or of none. The number of checkpoints has been checked.
  mutating func restore(_ checkpoints: [Checkpoint]) throws(ScheduleError) {
    var restored = cursors
    for (index, saved) in checkpoints.enumerated() { try restored[index].restore(saved) }
    cursors = restored
  }
}
