/// Where ticks stand on a value axis, and what the numbered ones say.
package struct ValueTicks: Hashable, Sendable {
  /// The values with a number, in rising order.
  package let values: [Double]

  /// The number at each of them.
  package let labels: [String]

  /// The values with a small tick between them; only logarithmic axes have some.
  package let minor: [Double]

  /// Ticks at equal distances, where matplotlib puts them.
  init(_ ticks: Ticks, within range: ClosedRange<Double>? = nil) {
    let marks = zip(ticks.values, NumberText.labels(of: ticks)).filter { range?.contains($0.0) ?? true }
    values = marks.map { $0.0 }
    labels = marks.map { $0.1 }
    minor = []
  }

  /// The ticks of an axis from `low` through `high` with so many intervals at most.
  init(from low: Double, through high: Double, atMost intervals: Int, isLogarithmic: Bool) {
    guard isLogarithmic, low > 0, let ticks = ValueTicks(decadesFrom: low, through: high, atMost: intervals) else {
      self.init(Ticks(from: low, through: high, atMost: intervals), within: isLogarithmic ? low...high : nil)
      return
    }
    self = ticks
  }
}

extension ValueTicks {
  private init(values: [Double], labels: [String], minor: [Double]) {
    self.values = values
    self.labels = labels
    self.minor = minor
  }

  /// Powers of ten where two or more lie within, else 1, 2 and 5 times them; `nil` where those are too few as well.
  private init?(decadesFrom low: Double, through high: Double, atMost intervals: Int) {
    let first = Decimals.exponent(of: low)
    let last = Decimals.exponent(of: high)
    let decades = (first...last).filter { Decimals.scaled(1, by: $0) >= low * (1 - 1e-12) }
    if decades.count >= 2 {
      var interval = 1
      while (decades.count - 1) / interval > intervals { interval += 1 }
      let major = decades.filter { $0 % interval == 0 }
      self.init(
        values: major.map { Decimals.scaled(1, by: $0) }, labels: ValueTicks.labels(major.map { (1, $0) }),
        minor: interval == 1 && decades.count <= 12 ? ValueTicks.between(low, high, first...last, 2...9) : [])
      return
    }
    let marks = (first...last).flatMap { exponent in [1, 2, 5].map { (digit: $0, exponent: exponent) } }
      .filter { (low...high).contains(Decimals.scaled(Double($0.digit), by: $0.exponent)) }
    guard marks.count >= 3 else { return nil }
    self.init(
      values: marks.map { Decimals.scaled(Double($0.digit), by: $0.exponent) },
      labels: ValueTicks.labels(marks.map { ($0.digit, $0.exponent) }),
      minor: ValueTicks.between(low, high, first...last, 2...9))
  }

  /// The multiples of the powers of ten that lie within.
  private static func between(
    _ low: Double, _ high: Double, _ exponents: ClosedRange<Int>, _ digits: ClosedRange<Int>
  ) -> [Double] {
    exponents.flatMap { exponent in digits.map { Decimals.scaled(Double($0), by: exponent) } }
      .filter { $0 >= low && $0 <= high }
  }

  /// Decimals from 0.0001 to below a million, powers of ten elsewhere: neighbours differ in length anyway.
  private static func labels(_ marks: [(digit: Int, exponent: Int)]) -> [String] {
    marks.map { mark in
      (-4..<6).contains(mark.exponent)
        ? NumberText.decimal(Int64(mark.digit), exponent: mark.exponent)
        : NumberText.power(Int64(mark.digit), exponent: mark.exponent)
    }
  }
}
