/// Numbers as they are spelled.
enum Literal {
  /// A number: `4`, `1_000`, `0x1F`, `.5`, `1e-3`.
  static func number(_ source: SourceText, _ span: Span) throws(SyntaxProblem) -> Expression.Kind {
    guard span.end - span.start <= SyntaxLimits.number else {
      throw SyntaxProblem(.numberTooLong(limit: SyntaxLimits.number), span)
    }
    let digits = Array(source.codes[span.start..<span.end])
    guard let plain = withoutUnderscores(digits) else { throw SyntaxProblem(.badNumber(source.text(span)), span) }
    if let radix = radix(plain) { return .integer(try integer(plain.dropFirst(2), radix, source, span)) }
    if plain.allSatisfy({ $0.isDigit }) {
      let isOctalOfPython2 = plain[0] == UInt8(ascii: "0") && plain.contains { $0 != UInt8(ascii: "0") }
      guard !isOctalOfPython2 else { throw SyntaxProblem(.badNumber(source.text(span)), span) }
      return .integer(try integer(plain[...], 10, source, span))
    }
    if let last = plain.last, last | 0x20 == UInt8(ascii: "j"), Decimal(plain.dropLast()) != nil { return .opaque }
    guard let number = Decimal(plain[...]) else { throw SyntaxProblem(.badNumber(source.text(span)), span) }
    return .float(number.double)
  }

  /// The digits alone; `nil` unless each underscore is between two digits.
  private static func withoutUnderscores(_ codes: [UInt8]) -> [UInt8]? {
    var plain: [UInt8] = []
    for (index, code) in codes.enumerated() {
      guard code == UInt8(ascii: "_") else {
        plain.append(code)
        continue
      }
      guard index > 0, index + 1 < codes.count, codes[index - 1].isHexDigit || index == 2, codes[index + 1].isHexDigit
      else { return nil }
    }
    return plain
  }

  private static func radix(_ codes: [UInt8]) -> Int? {
    guard codes.count > 2, codes[0] == UInt8(ascii: "0") else { return nil }
    return switch codes[1] | 0x20 {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  private static func integer(
    _ digits: ArraySlice<UInt8>, _ radix: Int, _ source: SourceText, _ span: Span
  ) throws(SyntaxProblem) -> Int64 {
    var value: Int64 = 0
    for code in digits {
      guard let digit = code.digitValue, digit < radix else { throw SyntaxProblem(.badNumber(source.text(span)), span) }
      let (product, overflows) = value.multipliedReportingOverflow(by: Int64(radix))
      let (sum, alsoOverflows) = product.addingReportingOverflow(Int64(digit))
      guard !overflows, !alsoOverflows else { throw SyntaxProblem(.wholeTooLarge(source.text(span)), span) }
      value = sum
    }
    return value
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { digitValue != nil }

  /// The value of a digit, hexadecimal ones included.
  var digitValue: Int? {
    if isDigit { return Int(self - UInt8(ascii: "0")) }
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "f") ? Int(lower - UInt8(ascii: "a")) + 10 : nil
  }
}
