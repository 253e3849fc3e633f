import Anneal

/// A metric, and what `ReduceLROnPlateau` made of it.
package struct WeighedMetric: Hashable, Sendable {
  /// The update after which the metric was reported.
  package let step: Int
  /// The metric.
  package let metric: Double
  /// What the schedule decided.
  package let decision: PlateauDecision
  /// The rate of the next update.
  package let rate: Double

  /// All metrics that the first plateau of a track's first group has weighed, in order; none for a schedule that follows
  /// time alone.
  ///
  /// - Throws: what building and stepping the schedule throw.
  /// - Complexity: one step of the schedule an update.
  package static func all(in track: Track) throws(ScheduleError) -> [WeighedMetric] {
    guard track.schedule.followsMetric else { return [] }
    var weighed: [WeighedMetric] = []
    var walk = try track.walk()
    var last: PlateauDecision?
    while try walk.next() {
      let update = walk.step - 1
      guard let decision = walk.plateauDecisions.first ?? nil, decision != last else { continue }
      last = decision
      guard update < track.metrics.count else { continue }
      weighed.append(
        WeighedMetric(step: update, metric: track.metrics[update], decision: decision, rate: walk.groups[0].rate))
    }
    return weighed
  }
}

extension PlateauDecision {
  /// Why, in words; `number` writes a metric.
  package func reason(number: (Double) -> String) -> String {
    switch kind {
    case .newBest: "a new best"
    case .bad: count(number: number)
    case .cooldown: "not counted: cooldown"
    case .cut: count(number: number) + ": the rate falls"
    case .refused: count(number: number) + ": the rate would hardly fall, and stays"
    }
  }

  /// How many metrics were not a new best: "4 without a new best (0.512)".
  func count(number: (Double) -> String) -> String {
    "\(badMetrics) without a new best" + (best.map { " (\(number($0)))" } ?? "")
  }
}
