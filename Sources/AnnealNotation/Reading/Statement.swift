/// A statement of a text, or the head of one that others are indented below.
struct Statement: Sendable {
  /// The word it begins with, where that says what it is.
  enum Keyword: String, Hashable, Sendable {
    case `if`, elif, `else`, `for`, `while`, def, `class`, with, `try`, except, finally
    case `import`, from, `return`, async, match, `case`
  }

  /// Where its block stands: twice the columns, and one more behind a head in the same line.
  let indent: Int
  /// Its tokens; of a head without its colon.
  let tokens: Range<Int>
  let keyword: Keyword?
  /// Whether a block belongs to it.
  let isHead: Bool
  /// What is wrong with the brackets of its line.
  let problem: Fault?
}

/// Cuts logical lines into statements.
struct StatementSplitter {
  private let source: SourceText
  private let tokens: [Token]
  private(set) var statements: [Statement] = []

  /// - Complexity: O(n).
  static func split(_ source: SourceText, _ tokens: [Token], _ lines: [Lexer.Line]) -> [Statement] {
    var splitter = StatementSplitter(source: source, tokens: tokens)
    for line in lines { splitter.split(line) }
    return splitter.statements
  }

  private init(source: SourceText, tokens: [Token]) {
    self.source = source
    self.tokens = tokens
  }

  private mutating func split(_ line: Lexer.Line) {
    var rest = line.tokens
    var indent = line.indent * 2
    if let colon = colon(of: line.tokens) {
      add(rest.lowerBound..<colon, indent, line.problem, isHead: true)
      rest = (colon + 1)..<rest.upperBound
      indent += 1
    }
    var (start, open) = (rest.lowerBound, 0)
    for index in rest {
      guard case .sign(let sign) = tokens[index].kind else { continue }
      if sign.closing != nil { open += 1 } else if sign.isClosing { open = max(0, open - 1) }
      guard sign == .semicolon, open == 0 else { continue }
      add(start..<index, indent, line.problem, isHead: false)
      start = index + 1
    }
    add(start..<rest.upperBound, indent, line.problem, isHead: false)
  }

  private mutating func add(_ range: Range<Int>, _ indent: Int, _ problem: Fault?, isHead: Bool) {
    guard !range.isEmpty else { return }
    statements.append(
      Statement(
        indent: indent, tokens: range, keyword: keyword(range.lowerBound), isHead: isHead, problem: problem))
  }

  private func keyword(_ index: Int) -> Statement.Keyword? {
    let token = tokens[index]
    guard token.kind == .name, token.span.end - token.span.start <= 7 else { return nil }
    return Statement.Keyword(rawValue: source.text(token.span))
  }

  /// The colon that ends the head of a block; `nil` for a simple statement.
  private func colon(of range: Range<Int>) -> Int? {
    guard let keyword = keyword(range.lowerBound) else { return nil }
    switch keyword {
    case .import, .from, .return: return nil
    case .match, .case: return tokens[range.upperBound - 1].isSign(.colon) ? range.upperBound - 1 : nil
    default: break
    }
    var (open, lambdas) = (0, 0)
    for index in range {
      if tokens[index].kind == .name, source.text(tokens[index].span) == "lambda", open == 0 { lambdas += 1 }
      guard case .sign(let sign) = tokens[index].kind else { continue }
      if sign.closing != nil { open += 1 } else if sign.isClosing { open = max(0, open - 1) }
      guard sign == .colon, open == 0 else { continue }
      if lambdas == 0 { return index }
      lambdas -= 1
    }
    return nil
  }
}
