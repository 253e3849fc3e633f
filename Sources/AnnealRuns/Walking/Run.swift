import Anneal

/// The length of a run in updates, and when its scheduler is stepped.
package struct Run: Hashable, Sendable {
  /// How many updates the optimizer makes.
  package let updates: Int
  /// When the scheduler is stepped.
  package let stepping: Stepping
  /// How many updates an epoch has, where that is known. Stepping per epoch without it counts epochs: 1.
  package let stepsPerEpoch: Int?

  /// A run of `updates` updates.
  package init(updates: Int, stepping: Stepping = .update, stepsPerEpoch: Int? = nil) {
    precondition(updates > 0 && stepsPerEpoch ?? 1 > 0, "a run has updates, and its epochs too")
    self.updates = updates
    self.stepping = stepping
    self.stepsPerEpoch = stepsPerEpoch
  }

  /// How often the scheduler has been stepped when update `update`, counted from 0, reads the rate.
  package func tick(at update: Int) -> Int { update / updatesPerTick }

  /// How many updates share a step of the scheduler.
  package var updatesPerTick: Int { stepping == .epoch ? stepsPerEpoch ?? 1 : 1 }

  /// The scheduler's step that the last update reads.
  package var lastTick: Int { tick(at: updates - 1) }
}
