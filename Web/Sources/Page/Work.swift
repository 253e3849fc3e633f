import Anneal
import AnnealRuns

/// The cost of a run: a lambda or a chain of hundreds of schedules over a million steps would block the page.
enum Work {
  /// The affordable number of steps, if the track has more. It shares the budget with `company` other tracks.
  static func steps(of track: Track, company: Int) -> Int? {
    let weight = weight(of: track.schedule) * max(track.groups.count, 1)
    let affordable = max(PageLimits.work / (company + 1) / max(weight, 1), 1)
    return track.run.updates > affordable ? affordable : nil
  }

  /// The cost of a step, in calls of a plain schedule: members add up, and so do the parts of a function.
  private static func weight(of schedule: AnySchedule) -> Int {
    var weight = 1
    for value in schedule.arguments.values { weight += self.weight(of: value) }
    return min(weight, PageLimits.work)
  }

  private static func weight(of value: Value) -> Int {
    switch value {
    case .schedule(let schedule): weight(of: schedule)
    case .function(let function): 1 + function.text.utf8.count / 4
    case .list(let values): values.reduce(0) { min($0 + weight(of: $1), PageLimits.work) }
    default: 0
    }
  }
}
