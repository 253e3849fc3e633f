extension Parser {
  /// An atom, and what follows it without a space: attributes, calls, subscripts.
  mutating func postfix() throws(SyntaxProblem) -> Expression {
    let start = token.span
    let outer = height
    height = 0
    var value = try atom()
    var count = 0
    loop: while true {
      switch token.kind {
      case .punctuation(.dot): value = try attribute(of: value, from: start)
      case .punctuation(.openParenthesis): value = try call(of: value, from: start)
      case .punctuation(.openBracket): value = try subscripted(value, from: start)
      default: break loop
      }
      count += 1
      height += 1
      guard count <= SyntaxLimits.functionNesting else {
        throw SyntaxProblem(.tooDeep(limit: SyntaxLimits.functionNesting), token.span)
      }
      guard height <= SyntaxLimits.nesting else {
        throw SyntaxProblem(.tooDeep(limit: SyntaxLimits.nesting), token.span)
      }
    }
    height = max(outer, height)
    return value
  }

  @inline(never)
  private mutating func attribute(of base: Expression, from start: Span) throws(SyntaxProblem) -> Expression {
    position += 1
    // Some keywords were none in older Pythons, such as `async`.
    guard token.isWord else { throw unexpected(expected: "a name after the dot") }
    let name = try word()
    return Expression(.attribute(base, name), span(from: start))
  }

  private mutating func atom() throws(SyntaxProblem) -> Expression {
    let token = token
    switch token.kind {
    case .name: return Expression(.name(try word()), token.span)
    case .number: return try number()
    case .string: return try strings()
    case .keyword(.true): return constant(.flag(true))
    case .keyword(.false): return constant(.flag(false))
    case .keyword(.none): return constant(.none)
    case .punctuation(.ellipsis): return constant(.ellipsis)
    case .punctuation(.openParenthesis), .punctuation(.openBracket), .punctuation(.openBrace): return try inBrackets()
    default: throw unexpected(expected: "a value")
    }
  }

  private mutating func inBrackets() throws(SyntaxProblem) -> Expression {
    try nested { (parser) throws(SyntaxProblem) in
      if parser.isSign(.openParenthesis) { return try parser.parenthesised() }
      return parser.isSign(.openBracket) ? try parser.bracketed() : try parser.braced()
    }
  }

  @inline(never)
  private mutating func number() throws(SyntaxProblem) -> Expression {
    let span = token.span
    let kind = try Literal.number(source, span)
    position += 1
    return Expression(kind, span)
  }

  @inline(never)
  private mutating func constant(_ kind: Expression.Kind) -> Expression {
    defer { position += 1 }
    return Expression(kind, token.span)
  }
}

// MARK: Brackets

extension Parser {
  @inline(never)
  private mutating func parenthesised() throws(SyntaxProblem) -> Expression {
    let start = token.span
    position += 1
    if isWord(.yield) {
      let value = try yieldExpression()
      try expect(.closeParenthesis)
      return Expression(value.kind, span(from: start))
    }
    let (elements, clauses, hasComma) = try self.elements(.closeParenthesis, from: start)
    let kind: Expression.Kind =
      if let clauses {
        .comprehension(.init(kind: .generator, element: elements[0], value: nil, clauses: clauses))
      } else if elements.count == 1, !hasComma {
        elements[0].kind
      } else {
        .tuple(elements)
      }
    return Expression(kind, span(from: start))
  }

  @inline(never)
  private mutating func bracketed() throws(SyntaxProblem) -> Expression {
    let start = token.span
    position += 1
    let (elements, clauses, _) = try self.elements(.closeBracket, from: start)
    guard let clauses else { return Expression(.list(elements), span(from: start)) }
    let comprehension = Expression.Comprehension(kind: .list, element: elements[0], value: nil, clauses: clauses)
    return Expression(.comprehension(comprehension), span(from: start))
  }

  /// The expressions in brackets, separated by commas, or the element and the clauses of a comprehension.
  private mutating func elements(
    _ closing: Punctuation, from start: Span
  ) throws(SyntaxProblem) -> (elements: [Expression], clauses: [Expression.Comprehension.Clause]?, hasComma: Bool) {
    var elements: [Expression] = []
    var hasComma = false
    while !isSign(closing) {
      elements.append(try starredOrNamed())
      try count(elements.count, from: start)
      if elements.count == 1, isClause {
        let clauses = try self.clauses()
        try expect(closing)
        return (elements, clauses, false)
      }
      hasComma = take(.comma)
      guard hasComma else { break }
    }
    try expect(closing)
    return (elements, nil, hasComma)
  }

  func count(_ count: Int, from start: Span) throws(SyntaxProblem) {
    guard count <= SyntaxLimits.list else { throw SyntaxProblem(.listTooLong(limit: SyntaxLimits.list), start) }
  }

  /// A dictionary, a set, or a comprehension of one.
  @inline(never)
  private mutating func braced() throws(SyntaxProblem) -> Expression {
    let start = token.span
    position += 1
    if isSign(.power) || isSign(.closeBrace) { return try dictionary([], from: start) }
    let first = try starredOrNamed()
    if take(.colon) {
      let value = try expression()
      let entry = Expression.Entry(key: first, value: value)
      if isClause { return try comprehension(.dictionary, first, value, from: start) }
      guard take(.comma) else { return try dictionary(closing: [entry], from: start) }
      return try dictionary([entry], from: start)
    }
    if isClause { return try comprehension(.set, first, nil, from: start) }
    var elements = [first]
    if take(.comma) {
      elements += try self.elements(.closeBrace, from: start).elements
    } else {
      try expect(.closeBrace)
    }
    return Expression(.set(elements), span(from: start))
  }

  private mutating func dictionary(
    _ first: [Expression.Entry], from start: Span
  ) throws(SyntaxProblem) -> Expression {
    var entries = first
    while !isSign(.closeBrace) {
      if take(.power) {
        entries.append(.init(key: nil, value: try binary(5)))
      } else {
        let key = try expression()
        try expect(.colon)
        entries.append(.init(key: key, value: try expression()))
      }
      try count(entries.count, from: start)
      guard take(.comma) else { break }
    }
    return try dictionary(closing: entries, from: start)
  }

  private mutating func dictionary(
    closing entries: [Expression.Entry], from start: Span
  ) throws(SyntaxProblem) -> Expression {
    try expect(.closeBrace)
    return Expression(.dictionary(entries), span(from: start))
  }

  private mutating func comprehension(
    _ kind: Expression.Comprehension.Kind, _ element: Expression, _ value: Expression?, from start: Span
  ) throws(SyntaxProblem) -> Expression {
    let clauses = try self.clauses()
    try expect(.closeBrace)
    let comprehension = Expression.Comprehension(kind: kind, element: element, value: value, clauses: clauses)
    return Expression(.comprehension(comprehension), span(from: start))
  }
}
