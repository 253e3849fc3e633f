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
