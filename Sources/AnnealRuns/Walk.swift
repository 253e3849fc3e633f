import Anneal

/// A schedule walked through a run: each step gives the groups as that update reads them.
///
/// Nothing is kept of the steps before, so a run of any length costs the same memory.
public struct Walk: Sendable {
  private var scheduler: LRScheduler<AnySchedule>
  private let run: Run
  private let metrics: [Double]
  /// The update whose groups ``groups`` are, from 0.
  public private(set) var step = 0
  /// The groups as update ``step`` reads them.
  public private(set) var groups: [ParameterGroup]

  /// Builds the schedule on the groups; row n of `metrics` is what is reported after update n.
  ///
  /// - Throws: what building throws: a list that does not fit the groups, a momentum that is not there.
  public init(
    _ schedule: AnySchedule, on groups: [ParameterGroup], run: Run, metrics: [Double] = []
  ) throws(ScheduleError) {
    var built = groups
    scheduler = try LRScheduler(schedule, on: &built)
    self.groups = built
    self.run = run
    self.metrics = metrics
  }

  /// The progress of the first plateau that the first group's schedule holds, itself included.
  var plateau: Checkpoint? {
    scheduler.checkpoint(of: groups).cursors.first.flatMap(Walk.plateau)
  }

  private static func plateau(in checkpoint: Checkpoint) -> Checkpoint? {
    if checkpoint.kind == ReduceLROnPlateau.signature.name { return checkpoint }
    for child in checkpoint.children {
      if let plateau = plateau(in: child) { return plateau }
    }
    return nil
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
