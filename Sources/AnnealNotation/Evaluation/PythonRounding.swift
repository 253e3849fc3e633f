import PythonSyntax

/// Python's `round`, `int`, `floor`, `ceil` and `trunc`.
enum PythonRounding {
  /// A double as a whole number, rounded by `rule`.
  static func whole(
    _ number: PythonNumber, _ rule: FloatingPointRoundingRule
  ) throws(ArithmeticError) -> PythonNumber {
    if let whole = number.whole { return .whole(whole) }
    let value = number.double
    guard !value.isNaN else { throw .nanToWhole }
    guard value.isFinite else { throw .infinityToWhole }
    return .integral(value.rounded(rule))
  }

  /// `round(number, digits)`
  static func round(_ number: PythonNumber, digits: Int) throws(ArithmeticError) -> PythonNumber {
    if let whole = number.whole { return round(whole, digits: digits) }
    let value = number.double
    // Past these a double has no such digits, or none but those: CPython's own bounds.
    if !value.isFinite || digits > 323 || value == 0 { return .float(value) }
    if digits < -308 { return .float(Double(signOf: value, magnitudeOf: 0)) }
    let magnitude = digits >= 0 ? fraction(value.magnitude, digits) : tens(value.magnitude, -digits)
    guard magnitude.isFinite else { throw .overflow }
    return .float(Double(signOf: value, magnitudeOf: magnitude))
  }

  private static func round(_ whole: Int64, digits: Int) -> PythonNumber {
    if digits >= 0 { return .whole(whole) }
    // The greatest power of ten in 64 bits is 10^18; a half of 10^19 may still round up.
    if digits < -19 { return .whole(0) }
    var divisor = BigNatural(1)
    divisor.multiplyByPowerOfTen(-digits)
    var rounded = BigNatural.rounded(BigNatural(whole.magnitude), over: divisor)
    rounded.multiplyByPowerOfTen(-digits)
    let magnitude = Ratio.double(rounded, over: BigNatural(1))
    guard rounded.bitWidth < 64 else { return .float(whole < 0 ? -magnitude : magnitude) }
    let limbs = rounded.limbs
    let value = Int64(limbs.first ?? 0) + (limbs.count > 1 ? Int64(limbs[1]) << 32 : 0)
    return .whole(whole < 0 ? -value : value)
  }

  /// Rounds to a number of decimals: the exact value times a power of ten, to the nearest whole number, and back.
  private static func fraction(_ value: Double, _ digits: Int) -> Double {
    let exponent = Int(value.exponent) - 52
    guard exponent < 0 else { return value }
    if let rounded = shortFraction(value, digits) { return rounded }
    // A change by half a digit that is less than a quarter of the gap to the next double changes nothing: 2^3.3219 < 10.
    if Double(digits) * 3.3219 > Double(54 - max(Int(value.exponent), -1022)) { return value }
    return longFraction(value, digits)
  }

  /// The same with numbers of any length.
  static func longFraction(_ value: Double, _ digits: Int) -> Double {
    guard value > 0, value.isFinite else { return value }
    let exponent = Int(value.exponent) - 52
    // The significand is a multiple of 2^-52; a subnormal one has fewer bits, which the scaling leaves exact.
    var dividend = BigNatural(UInt64(value.significand * 0x1p52))
    dividend.multiplyByPowerOfTen(digits)
    var divisor = BigNatural(1)
    divisor.shiftLeft(-exponent)
    var power = BigNatural(1)
    power.multiplyByPowerOfTen(digits)
    return Ratio.double(BigNatural.rounded(dividend, over: divisor), over: power)
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// The same in doubles, where they hold all of it: powers of ten to 10^22 are exact, the product and its error are
  /// together the exact product, and the quotient of two exact numbers is rounded once.
  private static func shortFraction(_ value: Double, _ digits: Int) -> Double? {
    guard digits < powersOfTen.count else { return nil }
    let power = powersOfTen[digits]
    let product = value * power
    guard product < 0x1p52 else { return nil }
    guard product >= 0.25 else { return 0 }
    let error = productError(value, power, product)
    var whole = product.rounded(.toNearestOrEven)
    // Within half a unit; only on the very half does the error decide.
    let rest = product - whole
    if rest == 0.5, error > 0 { whole += 1 }
    if rest == -0.5, error < 0 { whole -= 1 }
    return whole / power
  }

  /// What a product lacks of the exact one, by Dekker's splitting.
  private static func productError(_ one: Double, _ other: Double, _ product: Double) -> Double {
    func split(_ number: Double) -> (high: Double, low: Double) {
      let scaled = number * 0x8000001p0
      let high = scaled - (scaled - number)
      return (high, number - high)
    }
    let (first, second) = (split(one), split(other))
    let high = first.high * second.high - product
    return high + first.high * second.low + first.low * second.high + first.low * second.low
  }

  /// Rounds to a multiple of a power of ten.
  private static func tens(_ value: Double, _ zeros: Int) -> Double {
    let exponent = Int(value.exponent) - 52
    var dividend = BigNatural(UInt64(value.significand * 0x1p52))
    dividend.shiftLeft(exponent)
    var divisor = BigNatural(1)
    divisor.multiplyByPowerOfTen(zeros)
    divisor.shiftLeft(-exponent)
    var rounded = BigNatural.rounded(dividend, over: divisor)
    rounded.multiplyByPowerOfTen(zeros)
    return Ratio.double(rounded, over: BigNatural(1))
  }
}
