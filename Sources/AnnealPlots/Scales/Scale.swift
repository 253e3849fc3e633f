/// A straight map from values to places on a canvas.
public struct Scale: Hashable, Sendable {
  /// The value at `start`.
  public let low: Double

  /// The value at `end`; above `low`.
  public let high: Double

  /// The place of `low`, in the canvas's units.
  public let start: Double

  /// The place of `high`.
  public let end: Double

  /// A map that takes `low` to `start` and `high` to `end`. Both values are finite and `low` is the lesser.
  public init(from low: Double, through high: Double, onto start: Double, _ end: Double) {
    self.low = low
    self.high = high
    self.start = start
    self.end = end
  }

  /// The place of a value.
  public func position(of value: Double) -> Double {
    // Dividing by the size first keeps 1e308 - -1e308 finite and 1e-320 from rounding away.
    let unit = max(abs(low), abs(high))
    guard unit > 0 else { return start }
    let whole = high / unit - low / unit
    return start + (end - start) * ((value / unit - low / unit) / whole)
  }

  /// The value at a place: the inverse of ``position(of:)``.
  public func value(at position: Double) -> Double {
    let share = (position - start) / (end - start)
    return low * (1 - share) + high * share
  }
}
