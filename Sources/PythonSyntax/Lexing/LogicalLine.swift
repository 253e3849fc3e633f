/// What stands between two line ends outside brackets.
struct LogicalLine: Sendable {
  /// Columns of white space before it.
  var indent: Int
  /// Its tokens.
  let tokens: Range<Int>
  /// What is wrong with its brackets.
  let problem: SyntaxProblem?
}

/// Joins rows to logical lines.
///
/// A bracket that is never closed would join everything behind it; but where a row begins like a statement, and no
/// further in than the one with the bracket, that bracket was forgotten, and the rest of the text is read.
struct LineJoiner {
  private let tokens: [Token]
  private let rows: [Lexer.Row]
  /// The brackets that nothing closes, in order; the first ``dropped`` belong to lines that have ended.
  private let unclosed: [Int]
  private var dropped = 0
  private var open: [Int] = []
  private var lines: [LogicalLine] = []
  private var indent = 0
  private var first = 0
  private var problem: SyntaxProblem?

  /// - Complexity: O(n).
  static func lines(_ tokens: [Token], _ rows: [Lexer.Row]) -> [LogicalLine] {
    var joiner = LineJoiner(tokens, rows)
    joiner.join()
    return joiner.lines
  }

  private init(_ tokens: [Token], _ rows: [Lexer.Row]) {
    self.tokens = tokens
    self.rows = rows
    var open: [Int] = []
    for index in tokens.indices {
      guard case .punctuation(let sign) = tokens[index].kind else { continue }
      if sign.closing != nil { open.append(index) } else if sign.isClosing { _ = open.popLast() }
    }
    unclosed = open
  }

  private mutating func join() {
    for (index, row) in rows.enumerated() {
      if open.isEmpty || isForgotten(before: row) {
        finish(at: row.first)
        indent = row.indent
      }
      let end = index + 1 < rows.count ? rows[index + 1].first : tokens.count
      for token in row.first..<end { add(token) }
    }
    finish(at: tokens.count)
  }

  private func isForgotten(before row: Lexer.Row) -> Bool {
    let last = dropped + open.count - 1
    guard row.indent <= indent, last < unclosed.count, unclosed[last] == open[open.count - 1] else { return false }
    return tokens[row.first].beginsStatement || isAssignment(at: row.first)
  }

  /// Whether a dotted name and `=` stand here.
  private func isAssignment(at index: Int) -> Bool {
    var index = index
    while index + 1 < tokens.count, tokens[index].kind == .name {
      switch tokens[index + 1].kind {
      case .punctuation(.assign): return true
      case .punctuation(.dot): index += 2
      default: return false
      }
    }
    return false
  }

  private mutating func finish(at end: Int) {
    if let opening = open.first, problem == nil { problem = SyntaxProblem(.unclosedBracket, tokens[opening].span) }
    if first < end { lines.append(LogicalLine(indent: indent, tokens: first..<end, problem: problem)) }
    dropped += open.count
    open.removeAll(keepingCapacity: true)
    first = end
    problem = nil
  }

  private mutating func add(_ index: Int) {
    guard case .punctuation(let sign) = tokens[index].kind else { return }
    if sign.closing != nil {
      open.append(index)
      guard open.count > SyntaxLimits.nesting, problem == nil else { return }
      problem = SyntaxProblem(.tooDeep(limit: SyntaxLimits.nesting), tokens[index].span)
    } else if sign.isClosing {
      close(sign, tokens[index].span)
    }
  }

  private mutating func close(_ sign: Punctuation, _ span: Span) {
    guard let opening = open.popLast() else {
      if problem == nil { problem = SyntaxProblem(.unopenedBracket(sign.rawValue), span) }
      return
    }
    guard case .punctuation(let opened) = tokens[opening].kind, opened.closing != sign, problem == nil else { return }
    problem = SyntaxProblem(.mismatchedBracket(opened.rawValue, sign.rawValue), tokens[opening].span)
  }
}
