/// How deep compositions may be nested.
public enum Nesting {
  /// Freeing a value nested thousands deep overflows the stack; no run needs a hundred.
  public static let limit = 100

  static func depth(of schedules: [AnySchedule]) throws(ScheduleError) -> Int {
    let depth = 1 + (schedules.map { $0.depth }.max() ?? 0)
    guard depth <= limit else { throw .tooDeep(limit: limit) }
    return depth
  }
}

extension AnySchedule {
  /// This schedule until `step`, then another.
  public func then(_ next: AnySchedule, at step: Int) throws(ScheduleError) -> SequentialLR {
    try SequentialLR([self, next], milestones: [step])
  }

  /// This schedule, and another on top of it at each step.
  public func chained(with next: AnySchedule) throws(ScheduleError) -> ChainedScheduler {
    try ChainedScheduler([self, next])
  }
}

extension NamedSchedule {
  /// This schedule until `step`, then another.
  ///
  ///     try LinearLR(startFactor: 0.01, totalIters: 5).then(CosineAnnealingLR(tMax: 95), at: 5)
  public func then<Next: NamedSchedule>(_ next: Next, at step: Int) throws(ScheduleError) -> SequentialLR {
    try SequentialLR([erased, next.erased], milestones: [step])
  }

  /// This schedule, and another on top of it at each step.
  public func chained<Next: NamedSchedule>(with next: Next) throws(ScheduleError) -> ChainedScheduler {
    try ChainedScheduler([erased, next.erased])
  }
}
