/// A value at a step.
package struct Sample: Hashable, Sendable {
  /// The step, from 0.
  package let step: Int

  /// The finite value there.
  package let value: Double

  /// A value at a step.
  package init(step: Int, value: Double) {
    self.step = step
    self.value = value
  }
}
