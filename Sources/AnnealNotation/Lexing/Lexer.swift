/// Cuts a text into logical lines of tokens. It accepts everything: what is wrong with a line is noted in the line, and
/// matters only to those who need it.
struct Lexer {
  let source: SourceText
  var position = 0
  private(set) var tokens: [Token] = []
  private(set) var lines: [Line] = []
  private var open: [Int] = []
  private var problem: Fault?
  private var first = 0
  private var indent = 0
  private let hasPrompts: Bool

  /// A logical line: what stands between two line ends outside brackets.
  struct Line: Sendable {
    /// Columns of white space before it.
    let indent: Int
    /// Its tokens.
    let tokens: Range<Int>
    /// What is wrong with its brackets.
    let problem: Fault?
  }

  /// Reads the whole text.
  ///
  /// - Complexity: O(n).
  static func lines(of source: SourceText) throws(Fault) -> (tokens: [Token], lines: [Line]) {
    var lexer = Lexer(source: source)
    lexer.beginLine()
    while lexer.position < source.codes.count { try lexer.next() }
    lexer.finishText()
    return (lexer.tokens, lexer.lines)
  }

  private init(source: SourceText) {
    self.source = source
    hasPrompts = Prompt.occurs(in: source.codes)
  }

  func code(_ offset: Int = 0) -> UInt8 {
    let index = position + offset
    return index < source.codes.count ? source.codes[index] : 0
  }

  mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, span: Span(start, position)))
  }

  private mutating func next() throws(Fault) {
    let start = position
    switch code() {
    case UInt8(ascii: "\n"):
      position += 1
      endOfLine()
    case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
    case UInt8(ascii: "#"): skipLine()
    case UInt8(ascii: "\\") where isBeforeLineEnd(): continueLine()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): string(from: start)
    case let code where code.isDigit || (code == UInt8(ascii: ".") && self.code(1).isDigit): number()
    case let code where code.isLetter: name()
    default: try sign()
    }
  }
}

extension Lexer {
  private func isBeforeLineEnd() -> Bool {
    var offset = 1
    while code(offset) == UInt8(ascii: " ") || code(offset) == UInt8(ascii: "\t") { offset += 1 }
    return code(offset) == UInt8(ascii: "\n") || position + offset >= source.codes.count
  }

  private mutating func skipLine() {
    while position < source.codes.count, code() != UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func continueLine() {
    skipLine()
    position = min(position + 1, source.codes.count)
    _ = skipIndent()
  }

  private mutating func endOfLine() {
    if open.isEmpty {
      finishLine()
      beginLine()
    } else {
      _ = skipIndent()
    }
  }

  /// Goes to the first character of a line. In a text with prompts, lines without one are what Python printed.
  private mutating func beginLine() {
    while position < source.codes.count {
      let (columns, isPrompted) = skipIndent()
      indent = columns
      if !hasPrompts || isPrompted { return }
      skipLine()
      position = min(position + 1, source.codes.count)
    }
  }

  /// Skips white space and a prompt; the columns after the prompt, and whether there was one.
  private mutating func skipIndent() -> (columns: Int, isPrompted: Bool) {
    var columns = skipSpaces()
    guard let length = Prompt.length(in: source.codes, at: position, inSession: hasPrompts) else {
      return (columns, false)
    }
    position += length
    columns = skipSpaces()
    return (columns, true)
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

  private mutating func finishLine() {
    if first < tokens.count { lines.append(Line(indent: indent, tokens: first..<tokens.count, problem: problem)) }
    first = tokens.count
    problem = nil
  }

  private mutating func finishText() {
    if let opening = open.first, problem == nil { problem = Fault(.unclosedBracket, tokens[opening].span) }
    finishLine()
  }

  private mutating func sign() throws(Fault) {
    let start = position
    guard let (sign, length) = Sign.longest(code(), code(1), code(2)) else {
      position += 1
      return add(.odd, from: start)
    }
    position += length
    add(.sign(sign), from: start)
    if sign.closing != nil { try opened() } else if sign.isClosing { close(sign) }
  }

  private mutating func opened() throws(Fault) {
    open.append(tokens.count - 1)
    guard open.count <= Limits.nesting else {
      throw Fault(.tooDeep(limit: Limits.nesting), tokens[tokens.count - 1].span)
    }
  }

  private mutating func close(_ sign: Sign) {
    let span = tokens[tokens.count - 1].span
    guard let opening = open.popLast() else {
      if problem == nil { problem = Fault(.unopenedBracket(sign.rawValue), span) }
      return
    }
    guard case .sign(let opened) = tokens[opening].kind, opened.closing != sign, problem == nil else { return }
    problem = Fault(.mismatchedBracket(opened.rawValue, sign.rawValue), tokens[opening].span)
  }
}
