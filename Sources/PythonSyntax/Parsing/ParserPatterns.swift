extension Parser {
  /// A `match`; `nil` if the word is a name like any other.
  mutating func match(_ indent: Int) throws(SyntaxProblem) -> Statement? {
    guard isSoftWord("match"), case .punctuation(.colon) = tokens[end - 1].kind, isCase(line, below: indent) else {
      return nil
    }
    let saved = self
    let start = token.span
    position += 1
    guard let subject = try? expressionList(), isSign(.colon), position + 1 == end else {
      self = saved
      return nil
    }
    let span = self.span(from: start)
    guard blockDepth < SyntaxLimits.blocks else {
      throw SyntaxProblem(.tooDeep(limit: SyntaxLimits.blocks), tokens[end - 1].span)
    }
    let caseIndent = lines[line].indent
    blockDepth += 1
    defer { blockDepth -= 1 }
    var cases: [Statement.MatchCase] = []
    while isCase(line, below: indent), let next = matchCase(caseIndent) { cases.append(next) }
    return Statement(.match(subject: subject, cases: cases), span)
  }

  /// Whether a line is a `case` of what stands at `indent`.
  private func isCase(_ index: Int, below indent: Int) -> Bool {
    guard index < lines.count, lines[index].indent > indent, lines[index].problem == nil else { return false }
    let first = tokens[lines[index].tokens.lowerBound]
    guard case .name = first.kind else { return false }
    return source.codes[first.span.start..<first.span.end].elementsEqual("case".utf8)
  }

  /// `case pattern if condition:` and its block; `nil` for one that is broken.
  private mutating func matchCase(_ indent: Int) -> Statement.MatchCase? {
    clause(indent) { (parser) throws(SyntaxProblem) in
      let pattern = try parser.patterns()
      let condition = parser.takeWord(.if) ? try parser.namedExpression() : nil
      return Statement.MatchCase(pattern: pattern, condition: condition, body: try parser.body(indent))
    }
  }

  /// A pattern, or several separated by commas, which ask for a sequence.
  private mutating func patterns() throws(SyntaxProblem) -> Statement.Pattern {
    let first = try starOrPattern()
    guard isSign(.comma) else {
      if case .star = first { return .sequence([first]) }
      return first
    }
    var patterns = [first]
    while take(.comma), !isSign(.colon), !isWord(.if) { patterns.append(try starOrPattern()) }
    return .sequence(patterns)
  }

  private mutating func starOrPattern() throws(SyntaxProblem) -> Statement.Pattern {
    guard take(.times) else { return try pattern() }
    return .star(try capturedName())
  }

  /// A name that takes a value; `nil` for `_`.
  private mutating func capturedName() throws(SyntaxProblem) -> String? {
    let name = try self.name("a name")
    if name == "_" { return nil }
    scope.bind(name)
    return name
  }

  private mutating func pattern() throws(SyntaxProblem) -> Statement.Pattern {
    try nested { (parser) throws(SyntaxProblem) in
      var ways = [try parser.closedPattern()]
      while parser.take(.or) { ways.append(try parser.closedPattern()) }
      let pattern = ways.count == 1 ? ways[0] : .or(ways)
      guard parser.takeWord(.as) else { return pattern }
      let name = try parser.name("a name")
      parser.scope.bind(name)
      return .as(pattern, name)
    }
  }

  private mutating func closedPattern() throws(SyntaxProblem) -> Statement.Pattern {
    switch token.kind {
    case .name: return try namedPattern()
    case .punctuation(.openParenthesis): return try sequence(.closeParenthesis)
    case .punctuation(.openBracket): return try sequence(.closeBracket)
    case .punctuation(.openBrace): return try mapping()
    // A literal; of a complex number both parts.
    default: return .value(try binary(9))
    }
  }

  private mutating func namedPattern() throws(SyntaxProblem) -> Statement.Pattern {
    guard isSign(.dot, at: 1) || isSign(.openParenthesis, at: 1) else {
      return try capturedName().map { .capture($0) } ?? .any
    }
    let value = try dotted()
    return isSign(.openParenthesis) ? try instance(value) : .value(value)
  }

  private mutating func dotted() throws(SyntaxProblem) -> Expression {
    let start = token.span
    var value = Expression(.name(try word()), start)
    var count = 0
    while take(.dot) {
      let name = try self.name("a name after the dot")
      value = Expression(.attribute(value, name), span(from: start))
      count += 1
      guard count <= SyntaxLimits.functionNesting else {
        throw SyntaxProblem(.tooDeep(limit: SyntaxLimits.functionNesting), token.span)
      }
    }
    return value
  }

  /// What stands in brackets: one pattern in parentheses is itself.
  private mutating func sequence(_ closing: Punctuation) throws(SyntaxProblem) -> Statement.Pattern {
    position += 1
    var patterns: [Statement.Pattern] = []
    var hasComma = false
    while !isSign(closing) {
      patterns.append(try starOrPattern())
      hasComma = take(.comma)
      guard hasComma else { break }
    }
    try expect(closing)
    if closing == .closeParenthesis, patterns.count == 1, !hasComma {
      if case .star = patterns[0] { return .sequence(patterns) }
      return patterns[0]
    }
    return .sequence(patterns)
  }

  private mutating func mapping() throws(SyntaxProblem) -> Statement.Pattern {
    position += 1
    var entries: [(key: Expression, pattern: Statement.Pattern)] = []
    var rest: String?
    while !isSign(.closeBrace) {
      if take(.power) {
        rest = try capturedName()
      } else {
        let key = isName() ? try dotted() : try binary(9)
        try expect(.colon)
        entries.append((key: key, pattern: try pattern()))
      }
      guard take(.comma) else { break }
    }
    try expect(.closeBrace)
    return .mapping(entries, rest: rest)
  }

  private mutating func instance(_ type: Expression) throws(SyntaxProblem) -> Statement.Pattern {
    position += 1
    var patterns: [Statement.Pattern] = []
    var named: [(name: String, pattern: Statement.Pattern)] = []
    while !isSign(.closeParenthesis) {
      if isName(), isSign(.assign, at: 1) {
        let name = try word()
        position += 1
        named.append((name: name, pattern: try pattern()))
      } else {
        patterns.append(try pattern())
      }
      guard take(.comma) else { break }
    }
    try expect(.closeParenthesis)
    return .instance(type, patterns, named: named)
  }
}
