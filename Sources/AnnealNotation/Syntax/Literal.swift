/// Numbers and strings as they are spelled.
enum Literal {
  /// A number: `4`, `1_000`, `0x1F`, `.5`, `1e-3`.
  static func number(_ source: SourceText, _ span: Span) throws(Fault) -> Expression.Kind {
    guard span.end - span.start <= Limits.number else { throw Fault(.numberTooLong(limit: Limits.number), span) }
    let digits = Array(source.codes[span.start..<span.end])
    guard let plain = withoutUnderscores(digits) else { throw Fault(.badNumber(source.text(span)), span) }
    if let radix = radix(plain) { return .integer(try integer(plain.dropFirst(2), radix, source, span)) }
    if plain.allSatisfy({ $0.isDigit }) {
      let isOctalOfPython2 = plain[0] == UInt8(ascii: "0") && plain.contains { $0 != UInt8(ascii: "0") }
      guard !isOctalOfPython2 else { throw Fault(.badNumber(source.text(span)), span) }
      return .integer(try integer(plain[...], 10, source, span))
    }
    guard let number = Decimal(plain) else { throw Fault(.badNumber(source.text(span)), span) }
    return .float(number.double)
  }

  /// The digits alone; `nil` where an underscore does not stand between two of them.
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
  ) throws(Fault) -> Int64 {
    var value: Int64 = 0
    for code in digits {
      guard let digit = code.digitValue, digit < radix else { throw Fault(.badNumber(source.text(span)), span) }
      let (product, overflows) = value.multipliedReportingOverflow(by: Int64(radix))
      let (sum, alsoOverflows) = product.addingReportingOverflow(Int64(digit))
      guard !overflows, !alsoOverflows else { throw Fault(.wholeTooLarge(source.text(span)), span) }
      value = sum
    }
    return value
  }

  /// The text of a string; `nil` for one that is computed (`f'…'`).
  static func string(_ source: SourceText, _ span: Span) -> String? {
    var start = span.start
    while source.codes[start].isLetter {
      if source.codes[start] | 0x20 == UInt8(ascii: "f") { return nil }
      start += 1
    }
    let quote = source.codes[start]
    let isTriple = span.end - start >= 6 && source.codes[start + 1] == quote && source.codes[start + 2] == quote
    let width = isTriple ? 3 : 1
    return source.text(Span(start + width, span.end - width))
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { digitValue != nil }

  /// The value of a digit, hexadecimal ones included.
  fileprivate var digitValue: Int? {
    if isDigit { return Int(self - UInt8(ascii: "0")) }
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "f") ? Int(lower - UInt8(ascii: "a")) + 10 : nil
  }
}
