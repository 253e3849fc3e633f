/// Numbers for sentences, as a person writes them.
public enum ShortNumber {
  /// The shortest decimals within a thousandth: 0.001 for 0.0009992, 4e-05 for 4.0000000000000003e-05, 0.952 for 0.9524.
  public static func text(_ number: Double) -> String {
    guard number.isFinite, number != 0 else { return number == 0 ? "0" : number.description }
    for digits in 1...16 {
      let short = rounded(number, to: digits)
      if abs(short - number) <= 0.001 * abs(number) { return plain(short) }
    }
    return plain(number)
  }

  /// With so many significant digits, less trailing zeros.
  public static func text(_ number: Double, digits: Int) -> String {
    number.isFinite && number != 0 ? plain(rounded(number, to: digits)) : text(number)
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

  private static func plain(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
