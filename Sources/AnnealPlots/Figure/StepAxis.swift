/// The horizontal axis: training steps from 0 to the length of the run.
///
/// The value drawn at step n is the rate used by update n, counted from 0, so the last value of a run of 32 steps
/// stands at 31 while the axis ends at 32.
public struct StepAxis: Hashable, Sendable {
  /// What is counted, written under the axis; "Steps" by default.
  public var label: String

  /// The number of steps from the left end to the right end; at least 1 and at most 2^53. Values past it are not drawn.
  public var length: Int {
    didSet { length = StepAxis.valid(length) }
  }

  /// How many steps make an epoch: then major ticks stand at epochs. `nil` (default) or below 1: at round numbers.
  public var stepsPerEpoch: Int?

  /// Whether epochs are counted on an axis of their own above the plots, where they are known; they are by default.
  public var showsEpochs: Bool

  /// An axis of `length` steps.
  ///
  /// - Parameters:
  ///   - label: What is counted; "Steps" by default.
  ///   - length: The number of steps; held within 1 and 2^53.
  ///   - stepsPerEpoch: How many steps make an epoch, if that is known.
  ///   - showsEpochs: Whether epochs have an axis of their own.
  public init(label: String = "Steps", length: Int, stepsPerEpoch: Int? = nil, showsEpochs: Bool = true) {
    self.label = label
    self.length = StepAxis.valid(length)
    self.stepsPerEpoch = stepsPerEpoch
    self.showsEpochs = showsEpochs
  }

  /// Beyond 2^53 neighbouring steps are the same double.
  private static func valid(_ length: Int) -> Int { min(max(length, 1), Int(clamping: Int64(1) << 53)) }
}
