/// What a ``ReduceLROnPlateau`` made of a metric, and why.
public struct PlateauDecision: Hashable, Sendable {
  /// What happened.
  public enum Kind: Hashable, Sendable {
    /// The metric is the best so far.
    case newBest
    /// The metric is not the best, and counts.
    case bad
    /// The metric is not the best, and does not count: a reduction was not long ago.
    case cooldown
    /// Patience ran out, and the rate fell.
    case cut
    /// Patience ran out, and the rate stayed: a reduction would have been too small.
    case refused
  }

  /// How many metrics the schedule has weighed, this one included.
  public let step: Int
  /// What happened.
  public let kind: Kind
  /// The best metric from here on; `nil` while there is no finite one.
  public let best: Double?
  /// How many metrics in a row were not a new best, this one included.
  public let badMetrics: Int
  /// How many metrics to come do not count, after the last reduction.
  public let cooldown: Int
}

extension PlateauCursor {
  /// What the last step decided; `nil` before the first.
  public var decision: PlateauDecision? {
    guard progress.step > previous.step else { return nil }
    let kind = kindOfDecision
    let hasRunOut = kind == .cut || kind == .refused
    return PlateauDecision(
      step: progress.step, kind: kind, best: progress.best.isFinite ? progress.best : nil,
      badMetrics: hasRunOut ? previous.bad + 1 : progress.bad, cooldown: progress.cooldown)
  }

  private var kindOfDecision: PlateauDecision.Kind {
    if progress.lastCut == progress.step { return .cut }
    if progress.best != previous.best { return .newBest }
    if previous.cooldown > 0 { return .cooldown }
    return progress.bad > 0 ? .bad : .refused
  }
}
