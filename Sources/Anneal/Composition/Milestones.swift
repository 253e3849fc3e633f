/// The steps at which one schedule of a row gives way to the next.
struct Milestones: Hashable, Sendable {
  let steps: [Int]

  /// The member whose turn it is at a step, sought from one whose turn it has been.
  func member(at step: Int, from first: Int = 0) -> Int {
    var member = first
    while member < steps.count, steps[member] <= step { member += 1 }
    return member
  }

  /// The first step, counted for the whole row, of which `local` says that it is special in a member's own count, if the
  /// member's turn lasts until then.
  ///
  /// - Parameter lead: how many of its own steps a member has behind it at its milestone.
  func first(_ schedules: [AnySchedule], lead: Int, _ local: (AnySchedule) -> Int?) -> Int? {
    for (index, schedule) in schedules.enumerated() {
      guard let own = local(schedule) else { continue }
      let start = index == 0 ? 0 : max(steps[index - 1], 0) - lead
      let step = start + own
      if index == steps.count || step < steps[index] { return step }
    }
    return nil
  }
}

extension NamedSchedule {
  /// Throws unless there are schedules, and between each two a milestone that does not lie before the last.
  static func requireRow(
    _ schedulers: Key<[AnySchedule]>, _ schedules: [AnySchedule], _ key: Key<[Int]>, _ milestones: [Int]
  ) throws(ScheduleError) {
    guard !schedules.isEmpty else { throw outOfRange(schedulers, "at least one scheduler", "[]") }
    guard milestones.count == schedules.count - 1 else {
      throw outOfRange(
        key, "one fewer than the schedulers, which are \(schedules.count)", Value(milestones).text,
        fix: "each milestone is the step at which the next scheduler takes over")
    }
    try check(key, milestones)
    guard zip(milestones, milestones.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw outOfRange(key, "in order", Value(milestones).text, fix: "sort them with their schedulers")
    }
  }
}
