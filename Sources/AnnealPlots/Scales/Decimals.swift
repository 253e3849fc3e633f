/// Powers of ten and decimal exponents without the C library.
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
  static func digitCount(_ value: Int) -> Int {
    var count = 1
    var rest = value / 10
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }

  private static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}
