/// Powers of ten, decimal exponents and logarithms without the C library: the same bits on every machine.
enum Decimals {
  /// `value` times 10 to the `exponent`; correctly rounded while |exponent| is at most 22 and `value` is exact.
  static func scaled(_ value: Double, by exponent: Int) -> Double {
    var result = value
    var rest = exponent
    // 10^22 is the largest power of ten a double holds exactly.
    while rest > 0, result != 0, result.isFinite {
      result *= power(min(rest, 22))
      rest -= min(rest, 22)
    }
    while rest < 0, result != 0 {
      result /= power(min(-rest, 22))
      rest += min(-rest, 22)
    }
    return result
  }

  /// The greatest e with 10^e not above `value`, which is finite and above 0.
  static func exponent(of value: Double) -> Int {
    var exponent = Int((Double(value.exponent) * 0.301_029_995_663_981_2).rounded(.down))
    while scaled(1, by: exponent + 1) <= value { exponent += 1 }
    while exponent > -323, scaled(1, by: exponent) > value { exponent -= 1 }
    return exponent
  }

  /// The number of decimal digits of a whole number that is not negative; 1 for 0.
  static func digitCount(_ value: Int64) -> Int {
    var count = 1
    var rest = value / 10
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }

  /// The decimal logarithm of a finite value above 0, within 1e-14.
  static func log10(_ value: Double) -> Double {
    let half = value.significand > 2.0.squareRoot()
    let significand = half ? value.significand / 2 : value.significand
    // ln m = 2 artanh((m - 1) / (m + 1)), and |(m - 1) / (m + 1)| is at most 0.172.
    let ratio = (significand - 1) / (significand + 1)
    var (sum, power) = (0.0, ratio)
    for odd in stride(from: 1.0, through: 19, by: 2) {
      sum += power / odd
      power *= ratio * ratio
    }
    return 2 * sum * 0.434_294_481_903_251_83
      + Double(Int(value.exponent) + (half ? 1 : 0)) * 0.301_029_995_663_981_2
  }

  /// 10 to a power, within 1e-13 of it; held to the range of doubles.
  static func exp10(_ exponent: Double) -> Double {
    guard exponent > -320 else { return .leastNonzeroMagnitude }
    guard exponent < 308.25 else { return .greatestFiniteMagnitude }
    let whole = exponent.rounded()
    let rest = (exponent - whole) * 2.302_585_092_994_045_7
    var (sum, term) = (1.0, 1.0)
    for index in stride(from: 1.0, through: 20, by: 1) {
      term *= rest / index
      sum += term
    }
    return scaled(sum, by: Int(whole))
  }

  private static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}
