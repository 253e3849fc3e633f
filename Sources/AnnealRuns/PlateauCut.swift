import Anneal

/// A cut that `ReduceLROnPlateau` made, and why.
public struct PlateauCut: Hashable, Sendable {
  /// The first update that uses the lower rate.
  public let step: Int
  /// How many metrics in a row were no new best.
  public let badMetrics: Int
  /// The best metric so far; `nil` when there was none yet.
  public let best: Double?

  /// Why the rate was cut: "4 without a new best (0.512)".
  public func reason(number: (Double) -> String) -> String {
    "\(badMetrics) without a new best" + (best.map { " (\(number($0)))" } ?? "")
  }

  /// All cuts of a track's first group, in order; at most ``most``.
  ///
  /// - Throws: what building and stepping the schedule throw.
  /// - Complexity: one step of the schedule and one checkpoint an update.
  public static func all(in track: Track) throws(ScheduleError) -> [PlateauCut] {
    guard track.schedule.followsMetric else { return [] }
    var cuts: [PlateauCut] = []
    var walk = try track.walk()
    var before = walk.plateau
    var rate = walk.groups[0].rate
    while try walk.advance(), cuts.count < most {
      let after = walk.plateau
      if let before, let after, walk.groups[0].rate < rate, hasCut(before, after) {
        cuts.append(
          PlateauCut(step: walk.step, badMetrics: Int(before.memory["bad"] ?? 0) + 1, best: after.memory["best"]))
      }
      (before, rate) = (after, walk.groups[0].rate)
    }
    return cuts
  }

  /// Of what sets the count of bad metrics to 0, a new best changes the best, and a cooldown was on before.
  private static func hasCut(_ before: Checkpoint, _ after: Checkpoint) -> Bool {
    after.step > before.step && after.memory["bad"] == 0 && before.memory["cooldown"] == 0
      && after.memory["best"] == before.memory["best"]
  }

  /// More cuts than a picture can name.
  public static let most = 200
}
