/// A string as it is spelled.
struct StringLiteral {
  let isFormatted: Bool
  let isBytes: Bool
  let isRaw: Bool
  /// Whether three quotes stand around it, so that it may go over lines.
  let isLong: Bool
  /// What stands between its quotes.
  let content: Range<Int>

  init(_ source: SourceText, _ span: Span) {
    var (start, prefix) = (span.start, [UInt8]())
    while source.codes[start].isLetter {
      prefix.append(source.codes[start] | 0x20)
      start += 1
    }
    isFormatted = prefix.contains(UInt8(ascii: "f"))
    isBytes = prefix.contains(UInt8(ascii: "b"))
    isRaw = prefix.contains(UInt8(ascii: "r"))
    let width = StringScanner(source, end: span.end).width(at: start)
    isLong = width == 3
    content = (start + width)..<(span.end - width)
  }

  /// The text of a part of it.
  func text(_ source: SourceText, _ range: Range<Int>) -> String {
    let hasEscapes = !isRaw && source.codes[range].contains(UInt8(ascii: "\\"))
    return hasEscapes ? Escapes.decode(source, range) : source.text(Span(range.lowerBound, range.upperBound))
  }
}

/// What backslashes stand for.
private enum Escapes {
  static func decode(_ source: SourceText, _ range: Range<Int>) -> String {
    var text = ""
    var index = range.lowerBound
    while index < range.upperBound {
      guard source.codes[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
        text.unicodeScalars.append(source.scalar(at: index))
        index += 1
        continue
      }
      let rest = source.codes[(index + 1)..<range.upperBound]
      if let (scalar, length) = escape(rest) {
        if let scalar { text.unicodeScalars.append(scalar) }
        index += length + 1
      } else {
        text += "\\"
        index += 1
      }
    }
    return text
  }

  /// The character that an escape stands for, if any, and its length behind the backslash; `nil` if this is not an escape.
  private static func escape(_ codes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar?, length: Int)? {
    guard let first = codes.first else { return nil }
    switch first {
    case UInt8(ascii: "\n"): return (nil, 1)
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): return (Unicode.Scalar(first), 1)
    case UInt8(ascii: "x"): return hexadecimal(codes, 2)
    case UInt8(ascii: "u"): return hexadecimal(codes, 4)
    case UInt8(ascii: "U"): return hexadecimal(codes, 8)
    case UInt8(ascii: "0")...UInt8(ascii: "7"): return octal(codes)
    default: return control(first).map { ($0, 1) }
    }
  }

  private static func control(_ code: UInt8) -> Unicode.Scalar? {
    switch code {
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "t"): "\t"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "a"): "\u{07}"
    case UInt8(ascii: "b"): "\u{08}"
    case UInt8(ascii: "f"): "\u{0C}"
    case UInt8(ascii: "v"): "\u{0B}"
    default: nil
    }
  }

  private static func hexadecimal(_ codes: ArraySlice<UInt8>, _ count: Int) -> (scalar: Unicode.Scalar?, length: Int)? {
    let digits = codes.dropFirst().prefix(count)
    guard digits.count == count else { return nil }
    var value: UInt32 = 0
    for code in digits {
      guard let digit = code.digitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return Unicode.Scalar(value).map { ($0, count + 1) }
  }

  private static func octal(_ codes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar?, length: Int)? {
    let digits = codes.prefix(3).prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "7") }
    let value = digits.reduce(UInt32(0)) { $0 << 3 | UInt32($1 - UInt8(ascii: "0")) }
    return Unicode.Scalar(value).map { ($0, digits.count) }
  }
}

extension Parser {
  /// A string, or several side by side, which Python joins.
  @inline(never)
  mutating func strings() throws(SyntaxProblem) -> Expression {
    let start = token.span
    var pieces = Pieces()
    var (isFormatted, isBytes) = (false, false)
    while case .string = token.kind {
      let literal = StringLiteral(source, token.span)
      isFormatted = isFormatted || literal.isFormatted
      isBytes = isBytes || literal.isBytes
      if literal.isFormatted {
        try nested { (parser) throws(SyntaxProblem) in
          try parser.append(literal, literal.content, to: &pieces, isFormat: false)
        }
      } else {
        pieces.append(literal.text(source, literal.content))
      }
      position += 1
    }
    let span = self.span(from: start)
    if isBytes { return Expression(.opaque, span) }
    let joined = pieces.finish()
    if isFormatted { return Expression(.formatted(joined), span) }
    guard case .literal(let text)? = joined.first else { return Expression(.text(""), span) }
    return Expression(.text(text), span)
  }

  /// Reads a part of an f-string; of a format, in which braces do not double.
  private mutating func append(
    _ literal: StringLiteral, _ range: Range<Int>, to pieces: inout Pieces, isFormat: Bool
  ) throws(SyntaxProblem) {
    let codes = source.codes
    var (index, start) = (range.lowerBound, range.lowerBound)
    while index < range.upperBound {
      let isDoubled = !isFormat && index + 1 < range.upperBound && codes[index + 1] == codes[index]
      switch codes[index] {
      case UInt8(ascii: "\\") where !literal.isRaw: index += Parser.escapeLength(codes[index..<range.upperBound])
      case UInt8(ascii: "{") where isDoubled, UInt8(ascii: "}") where isDoubled:
        pieces.append(literal.text(source, start..<(index + 1)))
        index += 2
        start = index
      case UInt8(ascii: "{"):
        pieces.append(literal.text(source, start..<index))
        index = try field(literal, index, range.upperBound, to: &pieces)
        start = index
      default: index += 1
      }
    }
    pieces.append(literal.text(source, start..<range.upperBound))
  }

  /// How long an escape is as far as braces are concerned.
  private static func escapeLength(_ codes: ArraySlice<UInt8>) -> Int {
    let next = codes.dropFirst()
    guard let first = next.first else { return 1 }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "}") { return 1 }
    guard first == UInt8(ascii: "N"), next.dropFirst().first == UInt8(ascii: "{"),
      let close = next.firstIndex(of: UInt8(ascii: "}"))
    else { return 2 }
    return close + 1 - codes.startIndex
  }

  /// Reads what stands in the braces at `open`, and returns where they end.
  private mutating func field(
    _ literal: StringLiteral, _ open: Int, _ end: Int, to pieces: inout Pieces
  ) throws(SyntaxProblem) -> Int {
    let scanner = StringScanner(source, end: end)
    guard let valueEnd = scanner.endOfValue(from: open + 1, isLong: literal.isLong),
      let close = scanner.end(ofFieldAt: open, isLong: literal.isLong)
    else { throw SyntaxProblem(.unclosedBracket, Span(open, open + 1)) }
    let (value, isDebug) = try fieldValue((open + 1)..<valueEnd)
    if isDebug { pieces.append(source.text(Span(open + 1, valueEnd))) }
    var (index, conversion) = (valueEnd, String?.none)
    if source.codes[index] == UInt8(ascii: "!") {
      let rest = source.codes[(index + 1)..<close]
      index = rest.firstIndex(of: UInt8(ascii: ":")) ?? close
      conversion = CanonicalText.of(source, Span(valueEnd + 1, index))
    }
    let hasFormat = source.codes[index] == UInt8(ascii: ":")
    if isDebug, !hasFormat, conversion == nil { conversion = "r" }
    var format = Pieces()
    if hasFormat { try append(literal, (index + 1)..<close, to: &format, isFormat: true) }
    pieces.append(value, conversion: conversion, format: format.finish())
    return close + 1
  }

  /// The expression in braces, and whether `=` follows it, which writes it out as well.
  private mutating func fieldValue(_ range: Range<Int>) throws(SyntaxProblem) -> (value: Expression, isDebug: Bool) {
    let tokens = Lexer.scan(source, range).tokens
    guard !tokens.isEmpty else {
      throw SyntaxProblem(.unexpected("}", expected: "a value"), Span(range.upperBound, range.upperBound + 1))
    }
    var parser = Parser(tokens, inside: self)
    let value = try parser.value()
    let isDebug = parser.take(.assign)
    guard parser.isAtEnd else { throw parser.unexpected(expected: "'}'") }
    (height, scope) = (max(height, parser.height), parser.scope)
    return (value, isDebug)
  }
}

/// The pieces of an f-string, in which texts side by side are one.
private struct Pieces {
  private var pieces: [Expression.FormattedPiece] = []
  private var text = ""

  mutating func append(_ text: String) { self.text += text }

  mutating func append(_ value: Expression, conversion: String?, format: [Expression.FormattedPiece]) {
    flush()
    pieces.append(.value(value, conversion: conversion, format: format))
  }

  private mutating func flush() {
    if !text.isEmpty { pieces.append(.literal(text)) }
    text = ""
  }

  /// All of them.
  mutating func finish() -> [Expression.FormattedPiece] {
    flush()
    return pieces
  }
}
