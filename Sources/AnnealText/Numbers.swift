/// Numbers for sentences, as a person writes them.
package enum ShortNumber {
  /// The most significant digits that mean anything of a double.
  private static let mostDigits = 17

  /// The shortest decimals within a thousandth: 0.001 for 0.0009992, 4e-05 for 4.0000000000000003e-05, 0.952 for 0.9524.
  package static func text(_ number: Double) -> String {
    guard number.isFinite, number != 0 else { return number == 0 ? "0" : number.description }
    for digits in 1...16 {
      let short = rounded(number, to: digits)
      if abs(short - number) <= 0.001 * abs(number) { return short.plain }
    }
    return number.plain
  }

  /// With so many significant digits, from 1 to 17, less trailing zeros.
  package static func text(_ number: Double, digits: Int) -> String {
    guard number.isFinite, number != 0 else { return text(number) }
    return rounded(number, to: min(max(digits, 1), mostDigits)).plain
  }

  /// The number with so many significant digits.
  private static func rounded(_ number: Double, to digits: Int) -> Double {
    var exponent = 0
    var magnitude = abs(number)
    while magnitude >= 10 {
      magnitude /= 10
      exponent += 1
    }
    while magnitude < 1 {
      magnitude *= 10
      exponent -= 1
    }
    var scale = 1.0
    for _ in stride(from: 1, to: digits, by: 1) { scale *= 10 }
    let whole = Int64((magnitude * scale).rounded())
    return Double("\(number < 0 ? "-" : "")\(whole)e\(exponent - digits + 1)") ?? number
  }
}

extension Double {
  /// The shortest decimals that give the same bits back, without those of a whole number: 2 for 2.0.
  package var plain: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// Whole numbers for people.
package enum Thousands {
  /// With a comma before each three digits: 1,000.
  package static func text(_ number: some BinaryInteger) -> String {
    let digits = Array(String(number).utf8)
    let sign = number < 0 ? 1 : 0
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > sign, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
