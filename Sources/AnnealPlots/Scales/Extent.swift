/// The least and the greatest finite value of some series.
struct Extent: Hashable, Sendable {
  var least = Double.infinity
  var greatest = -Double.infinity
  private var leastAboveZero = Double.infinity

  var isEmpty: Bool { least > greatest }

  init(_ series: [Series], steps: Int) {
    for line in series {
      line.trace.forEachSample(forLogarithmic: true) { if $0.step < steps { include($0.value) } }
    }
  }

  private mutating func include(_ value: Double) {
    if value < least { least = value }
    if value > greatest { greatest = value }
    if value >= Scale.leastOnLogarithmic, value < leastAboveZero { leastAboveZero = value }
  }

  /// The ends of a value axis that holds everything.
  ///
  /// - Parameters:
  ///   - origin: Where the axis begins.
  ///   - headroom: The empty share above the greatest value (and below the least, when the axis does not begin at 0).
  func ends(origin: ValueAxis.Origin, headroom: Double) -> (low: Double, high: Double) {
    guard !isEmpty else { return (0, 1) }
    var low = origin == .zero ? min(least, 0) : least
    var high = origin == .zero ? max(greatest, 0) : greatest
    // A range of a few ulps would be all rounding and no picture.
    let size = max(abs(low), abs(high))
    if high / 2 - low / 2 <= size * 1e-12 {
      low = size == 0 || origin == .zero ? low : low - size * 0.05
      high = size == 0 ? 1 : high + size * 0.05
    }
    if high / 2 - low / 2 < 1e-301 { high = low + 1e-300 }
    let room = high * headroom - low * headroom
    if high != 0 || origin == .data { high = Extent.clamped(high + room) }
    if low != 0 { low = Extent.clamped(low - room / 2) }
    return (low, high)
  }

  /// The ends of a logarithmic axis that holds everything above 0, with that empty share on both sides.
  func logarithmicEnds(headroom: Double) -> (low: Double, high: Double) {
    guard leastAboveZero <= greatest else { return (0.1, 1) }
    let low = Decimals.log10(leastAboveZero)
    let high = Decimals.log10(greatest)
    let room = max((high - low) * headroom / 2, high - low < 0.01 ? 0.3 : 0.01)
    return (max(Decimals.exp10(low - room), Scale.leastOnLogarithmic / 10), Decimals.exp10(high + room))
  }

  private static func clamped(_ value: Double) -> Double {
    min(max(value, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }
}
