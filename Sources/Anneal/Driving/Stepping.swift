/// When a training loop calls `scheduler.step()`.
public enum Stepping: String, Hashable, Sendable, CaseIterable {
  /// After each update of the optimizer.
  case update
  /// After the last update of each epoch.
  case epoch
}
