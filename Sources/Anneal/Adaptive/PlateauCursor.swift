/// A ``ReduceLROnPlateau`` in motion: the best metric so far, and how long ago it was.
public struct PlateauCursor: ScheduleCursor {
  /// What moves.
  public struct Progress: Hashable, Sendable {
    @usableFromInline var step = 0
    @usableFromInline var best: Double
    @usableFromInline var bad = 0
    @usableFromInline var cooldown = 0
    /// When it last lowered the rate, in its own steps, and after how many metrics without a new best.
    @usableFromInline var lastCut: Cut?
  }

  /// A lowered rate.
  @usableFromInline
  struct Cut: Hashable, Sendable {
    @usableFromInline var step: Int
    @usableFromInline var bad: Int

    @usableFromInline
    init(step: Int, bad: Int) {
      self.step = step
      self.bad = bad
    }
  }

  @usableFromInline let schedule: ReduceLROnPlateau
  @usableFromInline let minRate: Double
  @usableFromInline private(set) var base: Double
  @usableFromInline var progress: Progress

  init(_ schedule: ReduceLROnPlateau, minRate: Double, base: Double) {
    self.schedule = schedule
    self.minRate = minRate
    self.base = base
    self.progress = Progress(best: schedule.worst)
  }

  /// Always.
  public var needsMetric: Bool { true }

  /// Weighs a metric, and lowers the rate when patience has run out.
  ///
  /// - Throws: ``ScheduleError/metricRequired(schedule:)`` without a metric.
  @inlinable
  public mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    guard let metric else { throw Self.metricRequired() }
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
      progress.lastCut = Cut(step: progress.step, bad: progress.bad)
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
    progress = Progress(best: schedule.worst)
  }

  /// What has moved.
  public typealias Mark = Progress
  /// What a move changes.
  @inlinable public var mark: Progress { progress }

  /// Takes back the last move.
  public mutating func goBack(to mark: Progress) { progress = mark }

  /// The counts, the base rate and the best metric, which is absent as long as it is infinite.
  public var checkpoint: Checkpoint {
    var memory = ["base": base, "bad": Double(progress.bad), "cooldown": Double(progress.cooldown)]
    if progress.best.isFinite {
      memory["best"] = progress.best
    } else if progress.best != schedule.worst {
      memory["unbeatable"] = 1
    }
    if let cut = progress.lastCut {
      memory["cutStep"] = Double(cut.step)
      memory["cutBad"] = Double(cut.bad)
    }
    return Checkpoint(kind: ReduceLROnPlateau.signature.name, step: progress.step, memory: memory)
  }

  /// Takes up saved counts, base rate and best metric.
  public mutating func restore(_ checkpoint: Checkpoint) throws(ScheduleError) {
    try checkpoint.check(kind: ReduceLROnPlateau.signature.name, children: 0)
    let unbeatable = checkpoint.memory["unbeatable"] == 1 ? -schedule.worst : schedule.worst
    var saved = Progress(
      step: checkpoint.step, best: checkpoint.memory["best"] ?? unbeatable, bad: try checkpoint.count("bad"),
      cooldown: try checkpoint.count("cooldown"))
    if checkpoint.memory["cutStep"] != nil {
      saved.lastCut = Cut(step: try checkpoint.count("cutStep"), bad: try checkpoint.count("cutBad"))
    }
    base = try checkpoint.number("base")
    progress = saved
  }
}

extension ReduceLROnPlateau {
  /// What any metric is better than.
  var worst: Double { mode == .min ? .infinity : -.infinity }
}
