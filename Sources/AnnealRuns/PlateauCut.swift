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

  /// All cuts of a track, in order, one an update; at most ``most``.
  ///
  /// - Throws: what building and stepping the schedule throw.
  /// - Complexity: one step of the schedule an update, and a checkpoint where a rate falls.
  public static func all(in track: Track) throws(ScheduleError) -> [PlateauCut] {
    guard track.schedule.followsMetric else { return [] }
    var cuts: [PlateauCut] = []
    var walk = try track.walk()
    var rates = walk.groups.map { $0.rate }
    var last = walk.plateaus.map { $0.memory["cutStep"] }
    while try walk.advance(), cuts.count < most {
      let hasFallen = zip(walk.groups, rates).contains { $0.rate < $1 }
      rates = walk.groups.map { $0.rate }
      guard hasFallen else { continue }
      let plateaus = walk.plateaus
      if let cut = plateaus.indices.first(where: { plateaus[$0].memory["cutStep"] != last[$0] }) {
        cuts.append(PlateauCut(plateaus[cut], at: walk.step))
      }
      last = plateaus.map { $0.memory["cutStep"] }
    }
    return cuts
  }

  private init(_ plateau: Checkpoint, at step: Int) {
    self.step = step
    badMetrics = Int(plateau.memory["cutBad"] ?? 0)
    best = plateau.memory["best"]
  }

  /// More cuts than a picture can name.
  public static let most = 200
}
