/// Cuts a text into tokens and logical lines. It accepts everything: what is wrong with a line is noted in the line.
struct Lexer {
  let source: SourceText
  private let end: Int
  private let isSession: Bool
  private let strings: StringScanner
  private var position: Int
  private var tokens: [Token] = []
  private var rows: [Row] = []
  private var open = 0
  private var indent = 0
  private var isRowStart = true
  /// Up to here an f-string in braces was sought in vain, so that no text is searched again and again.
  private var searched = 0

  /// A line of the text that is not empty.
  struct Row {
    /// Columns of white space before it.
    let indent: Int
    /// Its first token.
    let first: Int
  }

  /// The tokens of a text or a part of it, and where its lines begin.
  ///
  /// - Complexity: O(n).
  static func scan(
    _ source: SourceText, _ range: Range<Int>, isSession: Bool = false
  ) -> (tokens: [Token], rows: [Row]) {
    var lexer = Lexer(source, range, isSession: isSession)
    lexer.beginRow()
    while lexer.position < lexer.end { lexer.next() }
    return (lexer.tokens, lexer.rows)
  }

  private init(_ source: SourceText, _ range: Range<Int>, isSession: Bool) {
    self.source = source
    self.isSession = isSession
    (position, end) = (range.lowerBound, range.upperBound)
    strings = StringScanner(source, end: range.upperBound)
    tokens.reserveCapacity(range.count / 4)
  }

  private func code(_ offset: Int = 0) -> UInt8 {
    let index = position + offset
    return index < end ? source.codes[index] : 0
  }

  private mutating func add(_ kind: Token.Kind, from start: Int) {
    if isRowStart {
      rows.append(Row(indent: indent, first: tokens.count))
      isRowStart = false
    }
    tokens.append(Token(kind: kind, span: Span(start, position)))
  }

  private mutating func next() {
    let start = position
    switch code() {
    case UInt8(ascii: "\n"):
      position += 1
      beginRow()
    case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
    case UInt8(ascii: "#"): skipRow()
    case UInt8(ascii: "\\") where isBeforeRowEnd(): continueRow()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): string(from: start)
    case let code where code.isDigit || (code == UInt8(ascii: ".") && self.code(1).isDigit): number()
    case let code where code.isLetter: word()
    default: punctuation()
    }
  }

  private mutating func punctuation() {
    let start = position
    guard let (sign, length) = Punctuation.longest(code(), code(1), code(2)) else {
      position += 1
      return add(.odd, from: start)
    }
    position += length
    add(.punctuation(sign), from: start)
    if sign.closing != nil { open += 1 } else if sign.isClosing { open = max(0, open - 1) }
  }
}

extension Lexer {
  private mutating func word() {
    let start = position
    while code().isNamePart { position += 1 }
    let isQuote = code() == UInt8(ascii: "'") || code() == UInt8(ascii: "\"")
    if isQuote, position - start <= 2, source.codes[start..<position].allSatisfy({ $0.isStringPrefix }) {
      return string(from: start)
    }
    let keyword = Keyword(source.codes, Span(start, position))
    add(keyword.map { .keyword($0) } ?? .name, from: start)
  }

  private mutating func number() {
    let start = position
    var hasPoint = false
    while code().isNamePart || code() == UInt8(ascii: ".") || isExponentSign(from: start) {
      // The second point of `1.5.real` does not belong to the number, but the one of `1.5.2` is part of a wrong one.
      if code() == UInt8(ascii: "."), hasPoint, !self.code(1).isDigit { break }
      hasPoint = hasPoint || code() == UInt8(ascii: ".")
      position += 1
    }
    add(.number, from: start)
  }

  private func isExponentSign(from start: Int) -> Bool {
    guard code() == UInt8(ascii: "-") || code() == UInt8(ascii: "+") else { return false }
    let isExponent = code(-1) | 0x20 == UInt8(ascii: "e")
    let isHexadecimal = source.codes[start] == UInt8(ascii: "0") && source.codes[start + 1] | 0x20 == UInt8(ascii: "x")
    return isExponent && !isHexadecimal && code(1).isDigit
  }

  /// A string whose prefix, if it has one, begins at `start`, and whose quotes are at hand.
  private mutating func string(from start: Int) {
    let isFormatted = source.codes[start..<position].contains { $0 | 0x20 == UInt8(ascii: "f") }
    if isFormatted, position >= searched {
      if let quotes = strings.end(ofFormattedAt: position) {
        position = quotes.upperBound + 1
        return add(.string, from: start)
      }
      searched = strings.width(at: position) == 3 ? end : endOfRow()
    }
    if let quotes = strings.end(ofStringAt: position) {
      position = quotes.upperBound + 1
      return add(.string, from: start)
    }
    position = strings.width(at: position) == 3 ? end : endOfBrokenString()
    add(.brokenString, from: start)
  }

  private func endOfRow() -> Int {
    source.codes[position..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
  }

  /// The end of the row, or of one that a backslash joins to it.
  private func endOfBrokenString() -> Int {
    var index = position + 1
    while index < end, source.codes[index] != UInt8(ascii: "\n") {
      index += source.codes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, end)
  }
}

extension Lexer {
  private func isBeforeRowEnd() -> Bool {
    var offset = 1
    while code(offset) == UInt8(ascii: " ") || code(offset) == UInt8(ascii: "\t") { offset += 1 }
    return code(offset) == UInt8(ascii: "\n") || position + offset >= end
  }

  private mutating func skipRow() {
    while position < end, source.codes[position] != UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func continueRow() {
    skipRow()
    position = min(position + 1, end)
    _ = skipIndent()
  }

  /// Goes to the first character of a row. In a session, rows without a prompt are what Python printed, except inside
  /// brackets.
  private mutating func beginRow() {
    isRowStart = true
    while position < end {
      let (columns, isPrompted) = skipIndent()
      indent = columns
      if !isSession || isPrompted || open > 0 { return }
      skipRow()
      position = min(position + 1, end)
    }
  }

  /// Skips white space and a prompt; the columns after the prompt, and whether there was one.
  private mutating func skipIndent() -> (columns: Int, isPrompted: Bool) {
    let columns = skipSpaces()
    guard let length = Prompt.length(in: source.codes, at: position, inSession: isSession) else {
      return (columns, false)
    }
    position = min(position + length, end)
    return (skipSpaces(), true)
  }

  private mutating func skipSpaces() -> Int {
    var columns = 0
    while true {
      switch code() {
      case UInt8(ascii: " "): columns += 1
      case UInt8(ascii: "\t"): columns = (columns / 8 + 1) * 8
      default: return columns
      }
      position += 1
    }
  }
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isLetter: Bool {
    (self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z")) || self == UInt8(ascii: "_")
      || self == SourceText.letter
  }
  var isNamePart: Bool { isLetter || isDigit }
}

extension Lexer {
  /// The tokens of a text or of a part of it.
  static func tokens(of source: SourceText, in span: Span? = nil) -> [Token] {
    let range = span.map { $0.start..<$0.end } ?? 0..<source.codes.count
    return scan(source, range).tokens
  }
}

extension SourceText {
  /// The words, numbers and signs of the text, or of a part of it.
  package func tokens(in span: Span? = nil) -> [Token] { Lexer.tokens(of: self, in: span) }
}
