import Anneal

/// What a person asks of a run; all that is `nil` is left to the schedules and their texts.
package struct RunRequest: Hashable, Sendable {
  /// How many updates to show.
  package var steps: Int?
  /// How many epochs to show; ``steps`` wins.
  package var epochs: Int?
  /// How many updates an epoch has.
  package var stepsPerEpoch: Int?
  /// When the scheduler is stepped.
  package var stepping: Stepping?

  /// A request of these parts, each at least 1.
  package init(steps: Int? = nil, epochs: Int? = nil, stepsPerEpoch: Int? = nil, stepping: Stepping? = nil) {
    self.steps = steps
    self.epochs = epochs
    self.stepsPerEpoch = stepsPerEpoch
    self.stepping = stepping
  }

  /// The updates asked for; the greatest number where they are beyond it.
  package var updates: Int? { steps ?? epochs.map { RunRequest.product($0, stepsPerEpoch ?? 1) } }

  /// A product that stops at the largest number instead of overflowing.
  static func product(_ one: Int, _ other: Int) -> Int {
    let (product, overflows) = one.multipliedReportingOverflow(by: other)
    return overflows ? Int.max : product
  }
}
