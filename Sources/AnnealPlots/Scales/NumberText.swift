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
