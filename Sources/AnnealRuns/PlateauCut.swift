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
  /// - Complexity: two steps of the schedule an update, and two checkpoints where the rate falls.
  public static func all(in track: Track) throws(ScheduleError) -> [PlateauCut] {
    guard track.schedule.followsMetric else { return [] }
    var cuts: [PlateauCut] = []
    var walk = try track.walk()
    for step in try falls(of: track) where cuts.count < most {
      while walk.step < step - 1, try walk.advance() {}
      let before = walk.plateau
      _ = try walk.advance()
      if let before, let after = walk.plateau, hasCut(before, after) {
        cuts.append(
          PlateauCut(
            step: step, badMetrics: Int(before.remembered("bad") ?? 0) + 1, best: after.remembered("best")))
      }
    }
    return cuts
  }

  /// The updates that read a lower rate than the one before: where nothing falls, nothing has been cut.
  private static func falls(of track: Track) throws(ScheduleError) -> [Int] {
    var falls: [Int] = []
    var walk = try track.walk()
    var rate = walk.groups[0].rate
    while try walk.advance() {
      if walk.groups[0].rate < rate { falls.append(walk.step) }
      rate = walk.groups[0].rate
    }
    return falls
  }

  /// Of what sets the count of bad metrics to 0, a new best changes the best, and a cooldown was on before.
  private static func hasCut(_ before: Checkpoint, _ after: Checkpoint) -> Bool {
    after.step > before.step && after.remembered("bad") == 0 && before.remembered("cooldown") == 0
      && after.remembered("best") == before.remembered("best")
  }

  /// More cuts than a picture can name.
  public static let most = 200
}

extension Checkpoint {
  /// What is saved under a name. Looking up a text in a dictionary is much code, which is not wanted at each place.
  @inline(never)
  func remembered(_ name: String) -> Double? { memory[name] }
}
