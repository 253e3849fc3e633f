import Anneal

/// A cut that `ReduceLROnPlateau` made, and why.
package struct PlateauCut: Hashable, Sendable {
  /// The first update that uses the lower rate.
  package let step: Int
  /// The decision that cut the rate.
  package let decision: PlateauDecision

  /// Why the rate was cut: "4 without a new best (0.512)".
  package func reason(number: (Double) -> String) -> String { decision.count(number: number) }

  /// More cuts than a picture can name.
  package static let limit = 200

  /// All cuts of a track, in order, one an update; at most ``limit``.
  ///
  /// - Throws: what building and stepping the schedule throw.
  /// - Complexity: one step of the schedule an update.
  package static func all(in track: Track) throws(ScheduleError) -> [PlateauCut] {
    guard track.schedule.followsMetric else { return [] }
    var cuts: [PlateauCut] = []
    var walk = try track.walk()
    var rates = walk.groups.map { $0.rate }
    var last = walk.plateauDecisions
    while cuts.count < limit, try walk.next() {
      let hasFallen = zip(walk.groups, rates).contains { $0.rate < $1 }
      rates = walk.groups.map { $0.rate }
      guard hasFallen else { continue }
      let decisions = walk.plateauDecisions
      // A plateau whose turn is over, or that was not stepped, still has its last decision.
      let new = zip(decisions, last).first { $0?.kind == .cut && $0 != $1 }
      if let decision = new?.0 { cuts.append(PlateauCut(step: walk.step, decision: decision)) }
      last = decisions
    }
    return cuts
  }
}
