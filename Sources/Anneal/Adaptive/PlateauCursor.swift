/// A ``ReduceLROnPlateau`` in motion: the best metric so far, and how long ago it was.
public struct PlateauCursor: ScheduleCursor {
  /// What moves.
  public struct Progress: Hashable, Sendable {
    @usableFromInline var step = 0
    @usableFromInline var best: Double
    @usableFromInline var bad = 0
    @usableFromInline var cooldown = 0
    /// The step that last lowered the rate; 0 before the first. Not saved: only the step's own ``decision`` reads it.
    @usableFromInline var lastCut = 0
  }

  @usableFromInline let schedule: ReduceLROnPlateau
  @usableFromInline let minRate: Double
  @usableFromInline private(set) var base: Double
  @usableFromInline var progress: Progress
  /// Before the last step, to tell what it decided.
  @usableFromInline private(set) var previous: Progress

  init(_ schedule: ReduceLROnPlateau, minRate: Double, base: Double) {
    self.schedule = schedule
    self.minRate = minRate
    self.base = base
    self.progress = Progress(best: schedule.worst)
    self.previous = progress
  }

  /// Always.
  public var needsMetric: Bool { true }

  /// Weighs a metric, and lowers the rate when patience has run out.
  ///
  /// - Throws: ``ScheduleError/metricRequired(schedule:)`` without a metric.
  @inlinable
  public mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    guard let metric else { throw Self.metricRequired() }
    previous = progress
    progress.step += 1
    weigh(metric)
    if progress.bad > schedule.patience { reduce(&group) }
  }

  @inline(never) @usableFromInline
  static func metricRequired() -> ScheduleError {
    .metricRequired(schedule: ReduceLROnPlateau.signature.name)
  }

  @inline(never) @usableFromInline
  mutating func reduce(_ group: inout ParameterGroup) {
    let reduced = max(group.rate * schedule.factor, minRate)
    if group.rate - reduced > schedule.eps {
      group.rate = reduced
      progress.lastCut = progress.step
    }
    progress.cooldown = schedule.cooldown
    progress.bad = 0
  }

  @inline(__always) @inlinable
  mutating func weigh(_ metric: Double) {
    if schedule.isBetter(metric, than: progress.best) {
      progress.best = metric
      progress.bad = 0
    } else {
      progress.bad += 1
    }
    guard progress.cooldown > 0 else { return }
    progress.cooldown -= 1
    progress.bad = 0
  }

  /// Begins at the base rate, with fresh memory.
  public mutating func enter(_ group: inout ParameterGroup) throws(ScheduleError) {
    try restart(&group)
    group.rate = base
  }

  /// Forgets what it has seen; the rate stays.
  public mutating func restart(_ group: inout ParameterGroup) throws(ScheduleError) {
    begin(at: Progress(best: schedule.worst))
  }

  private mutating func begin(at progress: Progress) {
    self.progress = progress
    previous = progress
  }

  /// What has moved.
  public typealias Mark = Progress
  /// What a move changes.
  @inlinable public var mark: Progress { progress }

  /// Takes back the last move.
  public mutating func goBack(to mark: Progress) { begin(at: mark) }

  /// Its own last decision.
  public var plateauDecisions: [PlateauDecision?] { [decision] }

  /// The counts, the base rate and the best metric, which is absent as long as it is infinite.
  public var checkpoint: Checkpoint {
    var memory = ["base": base, "bad": Double(progress.bad), "cooldown": Double(progress.cooldown)]
    if progress.best.isFinite {
      memory["best"] = progress.best
    } else if progress.best != schedule.worst {
      memory["unbeatable"] = 1
    }
    return Checkpoint(kind: ReduceLROnPlateau.signature.name, step: progress.step, memory: memory)
  }

  /// Takes up saved counts, base rate and best metric.
  public mutating func restore(_ checkpoint: Checkpoint) throws(ScheduleError) {
    try checkpoint.check(kind: ReduceLROnPlateau.signature.name, children: 0)
    let unbeatable = checkpoint.memory["unbeatable"] == 1 ? -schedule.worst : schedule.worst
    let saved = Progress(
      step: checkpoint.step, best: checkpoint.memory["best"] ?? unbeatable, bad: try checkpoint.count("bad"),
      cooldown: try checkpoint.count("cooldown"))
    base = try checkpoint.number("base")
    begin(at: saved)
  }
}

extension ReduceLROnPlateau {
  /// What any metric is better than.
  var worst: Double { mode == .min ? .infinity : -.infinity }
}
