/// A map from values to places on a canvas: straight, or straight in the logarithm.
package struct Scale: Hashable, Sendable {
  /// The value at `start`.
  package let low: Double

  /// The value at `end`; above `low`.
  package let high: Double

  /// The place of `low`, in the canvas's units.
  package let start: Double

  /// The place of `high`.
  package let end: Double

  /// Whether equal factors are equally far apart, instead of equal differences.
  package let isLogarithmic: Bool

  /// A map that takes `low` to `start` and `high` to `end`. Both values are finite and `low` is the lesser; on a
  /// logarithmic one both are above 0.
  package init(
    from low: Double, through high: Double, onto start: Double, _ end: Double, isLogarithmic: Bool = false
  ) {
    self.low = low
    self.high = high
    self.start = start
    self.end = end
    self.isLogarithmic = isLogarithmic
  }

  /// The least value that a logarithmic scale holds: below, doubles lose their digits.
  package static let leastOnLogarithmic = 1e-300

  /// Whether a value has a place: on a logarithmic scale only those above 0 have.
  package func holds(_ value: Double) -> Bool {
    value.isFinite && (!isLogarithmic || value >= Scale.leastOnLogarithmic)
  }

  /// The place of a value; not a number for one that has none: infinity, and on a logarithmic scale zero and below.
  package func position(of value: Double) -> Double {
    guard value.isFinite, value > 0 || !isLogarithmic else { return .nan }
    return start + (end - start) * share(of: value)
  }

  private func share(of value: Double) -> Double {
    if isLogarithmic {
      let first = Decimals.log10(low)
      return (Decimals.log10(value) - first) / (Decimals.log10(high) - first)
    }
    // Dividing by the size first keeps 1e308 - -1e308 finite and 1e-320 from rounding away.
    let unit = max(abs(low), abs(high))
    guard unit > 0 else { return 0 }
    return (value / unit - low / unit) / (high / unit - low / unit)
  }

  /// The value at a place: the inverse of ``position(of:)``, to the last digits.
  package func value(at position: Double) -> Double {
    let share = (position - start) / (end - start)
    guard isLogarithmic else { return low * (1 - share) + high * share }
    return Decimals.exp10(Decimals.log10(low) * (1 - share) + Decimals.log10(high) * share)
  }
}

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
