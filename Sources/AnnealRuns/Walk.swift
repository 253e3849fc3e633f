import Anneal

/// A schedule walked through a run: each step gives the groups as that update reads them.
///
/// Nothing is kept of the steps before, so a run of any length costs the same memory.
public struct Walk: Sendable {
  private var scheduler: LRScheduler<AnySchedule>
  private let run: Run
  private let metrics: RunMetrics
  /// The update whose groups ``groups`` are, from 0.
  public private(set) var step = 0
  /// The groups as update ``step`` reads them.
  public private(set) var groups: [ParameterGroup]

  /// Builds the schedule on the groups; `metrics` are what is reported after each update.
  ///
  /// - Throws: what building throws: a list that does not fit the groups, a momentum that is not there.
  public init(
    _ schedule: AnySchedule, on groups: [ParameterGroup], run: Run, metrics: RunMetrics = RunMetrics([])
  ) throws(ScheduleError) {
    var built = groups
    scheduler = try LRScheduler(schedule, on: &built)
    self.groups = built
    self.run = run
    self.metrics = metrics
  }

  /// The progress of all plateaus in the schedules of all groups, in an order that stays.
  var plateaus: [Checkpoint] { scheduler.checkpoint(of: groups).cursors.flatMap(Walk.plateaus) }

  private static func plateaus(in checkpoint: Checkpoint) -> [Checkpoint] {
    checkpoint.kind == ReduceLROnPlateau.signature.name ? [checkpoint] : checkpoint.children.flatMap(plateaus)
  }

  /// Moves on to the next update; `false` after the last.
  public mutating func advance() throws(ScheduleError) -> Bool {
    guard step + 1 < run.updates else { return false }
    if run.tick(at: step + 1) != run.tick(at: step) {
      try scheduler.step(&groups, metric: step < metrics.count ? metrics[step] : nil)
    }
    step += 1
    return true
  }
}
