import Anneal
import AnnealNotation

extension Workload {
  /// Every schedule.
  public static let all: [Workload] = decays + cycles + others

  /// The schedule as PyTorch code.
  public var pythonText: String {
    let notation = Notation()
    return notation.pythonText(of: sure { () throws(NotationError) in try notation.schedule(text) })
  }

  /// An exponential fall below so many chains of one member each: a level costs what a composition itself costs.
  public static func nested(depth: Int) -> Loop {
    sure { () throws(ScheduleError) in
      var schedule = try ExponentialLR(gamma: 0.99999).erased
      for _ in 0..<depth { schedule = try ChainedScheduler([schedule]).erased }
      let nested = schedule
      return { Loops.sequence(nested, $0, readsMomentum: false) }
    }
  }

  /// Reads a text once.
  public static func parsing(_ text: String) -> Double { Loops.parsing(text, 1) }

  /// A driver of an exponential fall with so many groups. Counted are its steps.
  public static func driver(groups: Int) -> Loop {
    sure { () throws(ScheduleError) in
      let schedule = try ExponentialLR(gamma: 0.99999)
      return { Loops.driver(schedule, $0 * groups, groups: groups) }
    }
  }
}
