import Anneal

/// What one parameter group goes through in a run: its rate, and its momentum where that moves.
public struct Curve: Hashable, Sendable {
  /// The rate that each update uses, from update 0.
  public var rates: [Double]
  /// The momentum (or first beta) that each update uses; empty where it stays.
  public var momenta: [Double]

  /// A curve of these values.
  public init(rates: [Double], momenta: [Double] = []) {
    self.rates = rates
    self.momenta = momenta
  }

  /// The curves of all groups of a run.
  ///
  /// - Complexity: one step of the schedule an update; 8 or 16 bytes an update and group.
  public static func curves(
    of schedule: AnySchedule, on groups: [ParameterGroup], run: Run, metrics: RunMetrics = RunMetrics([])
  ) throws(ScheduleError) -> [Curve] {
    var walk = try Walk(schedule, on: groups, run: run, metrics: metrics)
    var curves = groups.map { _ in Curve(rates: []) }
    for index in curves.indices { curves[index].rates.reserveCapacity(run.updates) }
    repeat {
      for (index, group) in walk.groups.enumerated() {
        curves[index].rates.append(group.rate)
        if schedule.movesMomentum, let momentum = group.momentum { curves[index].momenta.append(momentum) }
      }
    } while try walk.advance()
    return curves
  }
}
