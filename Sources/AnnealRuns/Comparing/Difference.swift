/// How two series of numbers differ over the steps that both have: at least at one step, since a series without a
/// difference has no value of this type.
///
/// Bits decide: a NaN equals the same NaN, and −0.0 is not 0.0.
package struct Difference: Hashable, Sendable {
  /// The first step, from 0, at which the numbers differ.
  package private(set) var firstStep: Int
  /// At how many steps they differ.
  package private(set) var steps: Int
  /// The largest |second − first|. Infinite where one number is NaN or infinite and the other is not the same.
  package private(set) var absolute: Double
  /// The first step with the largest absolute difference.
  package private(set) var absoluteStep: Int
  /// The largest |second − first| / |first|. Where the first number is 0: infinite, but 0 between the two zeros.
  package private(set) var relative: Double
  /// The first step with the largest relative difference.
  package private(set) var relativeStep: Int
  /// The most steps from one double to the next that lie between two numbers; see ``ulps(_:_:)``.
  package private(set) var ulps: UInt64
  /// The first step with the most ulps.
  package private(set) var ulpsStep: Int

  /// The difference of two numbers at a step; `nil` when their bits are the same.
  init?(_ first: Double, _ second: Double, at step: Int) {
    guard first.bitPattern != second.bitPattern else { return nil }
    firstStep = step
    steps = 1
    absolute = Difference.absolute(first, second)
    relative = Difference.relative(first, second)
    ulps = Difference.ulps(first, second)
    absoluteStep = step
    relativeStep = step
    ulpsStep = step
  }

  /// Takes in what differs at a later step.
  mutating func merge(_ later: Difference) {
    steps += later.steps
    if later.absolute > absolute { (absolute, absoluteStep) = (later.absolute, later.absoluteStep) }
    if later.relative > relative { (relative, relativeStep) = (later.relative, later.relativeStep) }
    if later.ulps > ulps { (ulps, ulpsStep) = (later.ulps, later.ulpsStep) }
  }

  /// How far two doubles lie apart in the order of all doubles: 0 for the same bits, 1 for neighbours.
  ///
  /// The order is that of IEEE 754's totalOrder: −0.0 lies directly below 0.0, and NaN beyond the infinities.
  package static func ulps(_ one: Double, _ other: Double) -> UInt64 {
    let (first, second) = (place(of: one), place(of: other))
    return first > second ? first - second : second - first
  }

  /// Negative doubles have their sign bit set and grow downwards; turned round, all bit patterns are in order.
  private static func place(of number: Double) -> UInt64 {
    let bits = number.bitPattern
    return bits >> 63 == 1 ? ~bits : bits | 1 << 63
  }

  private static func absolute(_ first: Double, _ second: Double) -> Double {
    let difference = (second - first).magnitude
    return difference.isNaN ? .infinity : difference
  }

  private static func relative(_ first: Double, _ second: Double) -> Double {
    let difference = absolute(first, second)
    if difference == 0 { return 0 }
    let relative = difference / first.magnitude
    // Infinite by infinite, or by NaN.
    return relative.isNaN ? .infinity : relative
  }
}
