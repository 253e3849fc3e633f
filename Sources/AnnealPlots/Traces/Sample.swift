/// A value at a step.
public struct Sample: Hashable, Sendable {
  /// The step, from 0.
  public let step: Int

  /// The finite value there.
  public let value: Double

  /// A value at a step.
  public init(step: Int, value: Double) {
    self.step = step
    self.value = value
  }
}
