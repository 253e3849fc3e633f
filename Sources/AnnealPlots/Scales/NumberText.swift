import AnnealText

/// Numbers on axes, as a person writes them: 0, 0.0002, 0.001, 1e-05, 20,000.
///
/// The texts come from whole numbers and powers of ten, so they are exact and the same on every machine.
package enum NumberText {
  /// A label for each tick, all in one notation.
  ///
  /// Decimals without trailing zeros; powers of ten (`2e-05`, `1e6`) when every tick is below 0.0001, any reaches a
  /// million, or the decimals would run past the seventh place.
  package static func labels(of ticks: Ticks) -> [String] {
    let numbers = ticks.multiples.map { $0 * Int64(ticks.mantissa) }
    let greatest = numbers.reduce(0) { max($0, abs($1)) }
    let magnitude = Decimals.digitCount(greatest) - 1 + ticks.exponent
    let scientific = greatest != 0 && (magnitude < -4 || magnitude >= 6 || ticks.exponent < -7)
    return numbers.map { number in
      scientific ? power(number, exponent: ticks.exponent) : decimal(number, exponent: ticks.exponent)
    }
  }

  /// A label for each count, in groups of three digits when any of them has five or more.
  package static func counts(_ counts: [Int]) -> [String] {
    let grouped = counts.contains { $0 >= 10_000 }
    return counts.map { grouped ? Thousands.text($0) : String($0) }
  }
}

extension NumberText {
  /// `number` × 10^`exponent` written out, without trailing zeros: 0.0025.
  static func decimal(_ number: Int64, exponent: Int) -> String {
    let (digits, exponent) = significant(number, exponent)
    let sign = number < 0 ? "-" : ""
    guard exponent < 0 else { return sign + String(digits) + zeros(exponent) }
    let text = Array(String(digits).utf8)
    let whole = text.count + exponent
    guard whole > 0 else { return sign + "0." + zeros(-whole) + String(digits) }
    return sign + slice(text, 0, whole) + "." + slice(text, whole, text.count)
  }

  /// `number` × 10^`exponent` in powers of ten, the exponent as Python prints it when negative: 2.5e-05, 1e6.
  static func power(_ number: Int64, exponent: Int) -> String {
    guard number != 0 else { return "0" }
    let (digits, exponent) = significant(number, exponent)
    let text = Array(String(digits).utf8)
    let magnitude = text.count - 1 + exponent
    let fraction = text.count > 1 ? "." + slice(text, 1, text.count) : ""
    let padding = magnitude < 0 && magnitude > -10 ? "-0" : magnitude < 0 ? "-" : ""
    return (number < 0 ? "-" : "") + slice(text, 0, 1) + fraction + "e" + padding + String(abs(magnitude))
  }

  /// The digits without trailing zeros and without sign, and the exponent that goes with them.
  private static func significant(_ number: Int64, _ exponent: Int) -> (digits: Int64, exponent: Int) {
    guard number != 0 else { return (0, 0) }
    var digits = abs(number)
    var exponent = exponent
    while digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    return (digits, exponent)
  }

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: max(count, 0)) }

  private static func slice(_ digits: [UInt8], _ start: Int, _ end: Int) -> String {
    var text = ""
    for digit in digits[start..<end] { text.unicodeScalars.append(Unicode.Scalar(digit)) }
    return text
  }
}

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
