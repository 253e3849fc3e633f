import PythonSyntax

/// A format of Python's mini-language: `>8.3f`.
struct PythonFormat {
  private var fill: Unicode.Scalar = " "
  private var alignment: Unicode.Scalar?
  private var sign: Unicode.Scalar?
  private var isAlternate = false
  private var width = 0
  private var grouping: Unicode.Scalar?
  private var precision: Int?
  private var kind: Unicode.Scalar?

  /// `nil` for what Python refuses.
  init?(_ pattern: String) {
    var rest = Array(pattern.unicodeScalars)[...]
    let alignments: [Unicode.Scalar] = ["<", ">", "=", "^"]
    if rest.count > 1, alignments.contains(rest[rest.startIndex + 1]) {
      fill = rest.removeFirst()
      alignment = rest.removeFirst()
    } else if let first = rest.first, alignments.contains(first) {
      alignment = rest.removeFirst()
    }
    if let first = rest.first, first == "+" || first == "-" || first == " " { sign = rest.removeFirst() }
    if rest.first == "#" {
      isAlternate = true
      rest.removeFirst()
    }
    if rest.first == "0", alignment == nil {
      (fill, alignment) = ("0", "=")
      rest.removeFirst()
    }
    width = PythonFormat.number(&rest) ?? 0
    if let first = rest.first, first == "," || first == "_" { grouping = rest.removeFirst() }
    if rest.first == "." {
      rest.removeFirst()
      guard let digits = PythonFormat.number(&rest) else { return nil }
      precision = digits
    }
    kind = rest.popFirst()
    guard rest.isEmpty, width <= Limits.quoted * 1000, precision ?? 0 <= 1000 else { return nil }
  }

  private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
    var value: Int?
    while let first = rest.first, first.value >= 48, first.value <= 57 {
      value = min((value ?? 0) * 10 + Int(first.value - 48), 1_000_000)
      rest.removeFirst()
    }
    return value
  }

  func text(of text: String) -> String {
    let cut = precision.map { String(text.prefix($0)) } ?? text
    return aligned(cut, otherwise: "<")
  }

  func text(of number: PythonNumber) -> String {
    let magnitude: String
    let isNegative: Bool
    switch (kind, number) {
    case ("s", _): return text(of: number.text)
    case (nil, .flag), (nil, .whole), ("d", _), ("n", .whole):
      let whole = number.whole ?? Int64(clamping: Int(exactly: number.double.rounded()) ?? 0)
      (magnitude, isNegative) = (grouped(String(whole.magnitude)), whole < 0)
    case ("x", _), ("b", _), ("o", _), ("X", _):
      let whole = number.whole ?? 0
      let radix = kind == "b" ? 2 : kind == "o" ? 8 : 16
      (magnitude, isNegative) = (String(whole.magnitude, radix: radix, uppercase: kind == "X"), whole < 0)
    default: (magnitude, isNegative) = (self.magnitude(number.double), number.double.sign == .minus)
    }
    let prefix = isNegative ? "-" : sign == "+" ? "+" : sign == " " ? " " : ""
    if alignment == "=" {
      let missing = max(0, width - prefix.count - magnitude.count)
      return prefix + String(repeating: String(fill), count: missing) + magnitude
    }
    return aligned(prefix + magnitude, otherwise: ">")
  }

  private func magnitude(_ value: Double) -> String {
    let number = value.magnitude
    if number.isNaN { return "nan" }
    if number.isInfinite { return "inf" }
    switch kind {
    case "f", "F": return grouped(PythonFormat.fixed(number, precision ?? 6))
    case "%": return PythonFormat.fixed(number * 100, precision ?? 6) + "%"
    case "e", "E": return PythonFormat.exponential(number, precision ?? 6)
    case nil where precision == nil: return PythonFormat.repr(number)
    default: return PythonFormat.general(number, max(1, precision ?? 6))
    }
  }

  private func aligned(_ text: String, otherwise: Unicode.Scalar) -> String {
    let missing = max(0, width - text.unicodeScalars.count)
    guard missing > 0 else { return text }
    let padding = String(repeating: String(fill), count: missing)
    switch alignment ?? otherwise {
    case "<": return text + padding
    case "^":
      let left = missing / 2
      return String(repeating: String(fill), count: left) + text
        + String(repeating: String(fill), count: missing - left)
    default: return padding + text
    }
  }

  private func grouped(_ digits: String) -> String {
    guard let grouping else { return digits }
    let whole = digits.prefix { $0 != "." }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result.unicodeScalars.append(grouping) }
      result.append(digit)
    }
    return result + digits.dropFirst(whole.count)
  }
}

extension PythonFormat {
  /// Decimals, correctly rounded.
  static func fixed(_ number: Double, _ digits: Int) -> String {
    let scaled = scaledDigits(number, digits)
    let padded = String(repeating: "0", count: max(0, digits + 1 - scaled.count)) + scaled
    guard digits > 0 else { return padded }
    return String(padded.dropLast(digits)) + "." + String(padded.suffix(digits))
  }

  /// The digits of the number times a power of ten, rounded to a whole number.
  private static func scaledDigits(_ number: Double, _ digits: Int) -> String {
    guard number != 0 else { return "0" }
    var dividend = BigNatural(UInt64(number.significand * 0x1p52))
    var divisor = BigNatural(1)
    let exponent = Int(number.exponent) - 52
    if exponent > 0 { dividend.shiftLeft(exponent) } else { divisor.shiftLeft(-exponent) }
    dividend.multiplyByPowerOfTen(max(0, digits))
    if digits < 0 { divisor.multiplyByPowerOfTen(-digits) }
    return BigNatural.rounded(dividend, over: divisor).decimalText
  }

  private static func decimalExponent(_ number: Double) -> Int {
    guard number != 0 else { return 0 }
    var exponent = Int(Double(number.exponent) * 0.30103)
    while scaledDigits(number, -exponent).count > 1 { exponent += 1 }
    while scaledDigits(number, -exponent) == "0" || number < powerOfTen(exponent) { exponent -= 1 }
    return exponent
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    var one = BigNatural(1)
    one.multiplyByPowerOfTen(abs(exponent))
    return exponent >= 0 ? Ratio.double(one, over: BigNatural(1)) : Ratio.double(BigNatural(1), over: one)
  }

  /// The digits of a number rounded to so many, and its decimal exponent.
  private static func significant(_ number: Double, _ digits: Int) -> (digits: String, exponent: Int) {
    if number == 0 { return (String(repeating: "0", count: digits), 0) }
    var exponent = decimalExponent(number)
    var text = scaledDigits(number, digits - 1 - exponent)
    if text.count > digits {
      exponent += 1
      text = scaledDigits(number, digits - 1 - exponent)
    }
    return (text, exponent)
  }

  static func exponential(_ number: Double, _ digits: Int) -> String {
    let (text, exponent) = significant(number, digits + 1)
    let mantissa = digits > 0 ? "\(text.prefix(1)).\(text.dropFirst())" : text
    return mantissa + exponentText(exponent)
  }

  private static func exponentText(_ exponent: Int) -> String {
    let magnitude = String(abs(exponent))
    return (exponent < 0 ? "e-" : "e+") + (magnitude.count < 2 ? "0" : "") + magnitude
  }

  static func general(_ number: Double, _ digits: Int) -> String {
    let (text, exponent) = significant(number, digits)
    func trimmed(_ text: String) -> String {
      guard text.contains(".") else { return text }
      var text = text
      while text.hasSuffix("0") { text.removeLast() }
      return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
    if exponent < -4 || exponent >= digits {
      return trimmed(digits > 1 ? "\(text.prefix(1)).\(text.dropFirst())" : text) + exponentText(exponent)
    }
    return trimmed(fixed(number, max(0, digits - 1 - exponent)))
  }

  /// Python's `repr` of a float: the shortest digits, with an exponent from 1e16 on and below 1e-4.
  static func repr(_ number: Double) -> String {
    let text = number.description
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    guard let mark = text.firstIndex(of: "e") else { return text }
    var mantissa = String(text[..<mark])
    if mantissa.hasSuffix(".0") { mantissa.removeLast(2) }
    let exponent = Int(text[text.index(after: mark)...]) ?? 0
    return mantissa + exponentText(exponent)
  }

  static func quoted(_ text: String) -> String {
    let quote: Unicode.Scalar = text.unicodeScalars.contains("'") && !text.unicodeScalars.contains("\"") ? "\"" : "'"
    var result = String(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\\": result += "\\\\"
      case quote: result += "\\" + String(quote)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + String(quote)
  }
}
