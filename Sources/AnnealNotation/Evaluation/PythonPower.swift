internal import CLibM

/// Python's `**`, `pow` and `math.pow`.
enum PythonPower {
  /// `base ** exponent`: whole numbers stay whole, unless the exponent is negative.
  static func power(_ base: PythonNumber, _ exponent: PythonNumber) throws(ArithmeticError) -> PythonNumber {
    if let whole = base.whole, let power = exponent.whole, power >= 0 {
      if let result = exact(whole, power) { return .whole(result) }
    }
    return .float(try power(base.double, exponent.double))
  }

  /// By squaring; `nil` beyond 64 bits.
  private static func exact(_ base: Int64, _ exponent: Int64) -> Int64? {
    if base == 0 || base == 1 { return exponent == 0 ? 1 : base }
    if base == -1 { return exponent.isMultiple(of: 2) ? 1 : -1 }
    guard exponent < 64 else { return nil }
    var result: Int64 = 1
    for _ in 0..<exponent {
      let (product, overflows) = result.multipliedReportingOverflow(by: base)
      if overflows { return nil }
      result = product
    }
    return result
  }

  /// CPython's `float_pow`.
  static func power(_ base: Double, _ exponent: Double) throws(ArithmeticError) -> Double {
    if base == 0, exponent < 0 { throw .zeroToNegative }
    if base < 0, base.isFinite, exponent.isFinite, exponent.rounded(.down) != exponent { throw .complex }
    return try checked(base, exponent)
  }

  /// `math.pow`, which works on doubles alone and has no complex answers.
  static func mathPower(_ base: Double, _ exponent: Double) throws(ArithmeticError) -> Double {
    let isFinite = base.isFinite && exponent.isFinite
    if base == 0, exponent < 0, isFinite { throw .domain }
    if base < 0, isFinite, exponent.rounded(.down) != exponent { throw .domain }
    return try checked(base, exponent)
  }

  private static func checked(_ base: Double, _ exponent: Double) throws(ArithmeticError) -> Double {
    let result = LibM.pow(base, exponent)
    if result.isInfinite, base.isFinite, exponent.isFinite { throw .overflow }
    return result
  }
}
