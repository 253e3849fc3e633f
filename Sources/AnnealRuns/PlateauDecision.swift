import Anneal

/// What `ReduceLROnPlateau` made of one metric, and why.
public struct PlateauDecision: Hashable, Sendable {
  /// What happened.
  public enum Kind: Hashable, Sendable {
    /// The metric is the best so far.
    case newBest
    /// It is not, and counts.
    case bad
    /// It is not, and does not count, for a reduction was not long ago.
    case cooldown
    /// Patience ran out, and the rate fell.
    case cut
    /// Patience ran out, and the rate stayed: a reduction would have been too small.
    case refused
  }

  /// The update after which the metric was reported.
  public let step: Int
  /// The metric.
  public let metric: Double
  /// What happened.
  public let kind: Kind
  /// The best metric from here on; `nil` when there was none yet.
  public let best: Double?
  /// How many metrics in a row were no new best, this one included.
  public let badMetrics: Int
  /// The metrics that are still let pass for the last reduction.
  public let cooldown: Int
  /// The rate of the next update.
  public let rate: Double

  /// All decisions of a track's first group, in order; none for a schedule that follows time alone.
  ///
  /// - Throws: what building and stepping the schedule throw.
  /// - Complexity: one step of the schedule and one checkpoint an update.
  public static func all(in track: Track) throws(ScheduleError) -> [PlateauDecision] {
    guard track.schedule.followsMetric else { return [] }
    var decisions: [PlateauDecision] = []
    var walk = try track.walk()
    var before = walk.plateaus.first
    while try walk.advance() {
      let after = walk.plateaus.first
      if let before, let after, after.step > before.step, walk.step <= track.metrics.count {
        decisions.append(
          PlateauDecision(
            step: walk.step - 1, metric: track.metrics[walk.step - 1], before, after,
            to: walk.groups[0].rate))
      }
      before = after
    }
    return decisions
  }

  private init(
    step: Int, metric: Double, _ before: Checkpoint, _ after: Checkpoint, to newRate: Double
  ) {
    self.step = step
    self.metric = metric
    self.rate = newRate
    best = after.memory["best"]
    cooldown = Int(after.memory["cooldown"] ?? 0)
    let wasCooling = (before.memory["cooldown"] ?? 0) > 0
    // An infinite best is not saved as a number.
    let isBest = best != before.memory["best"] || after.memory["unbeatable"] != before.memory["unbeatable"]
    let bad = Int(after.memory["bad"] ?? 0)
    let hasCut = after.memory["cutStep"] != before.memory["cutStep"]
    let hasRunOut = !isBest && !wasCooling && bad == 0
    kind = isBest ? .newBest : wasCooling ? .cooldown : !hasRunOut ? .bad : hasCut ? .cut : .refused
    badMetrics = hasRunOut ? Int(before.memory["bad"] ?? 0) + 1 : bad
  }

  /// Why, in words; `number` writes a metric.
  public func reason(number: (Double) -> String) -> String {
    let best = best.map { " (\(number($0)))" } ?? ""
    return switch kind {
    case .newBest: "a new best"
    case .bad: "\(badMetrics) without a new best\(best)"
    case .cooldown: "not counted: cooldown"
    case .cut: "\(badMetrics) without a new best\(best): the rate falls"
    case .refused: "\(badMetrics) without a new best\(best): the rate would hardly fall, and stays"
    }
  }
}
