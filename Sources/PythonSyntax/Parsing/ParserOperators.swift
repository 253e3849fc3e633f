extension Parser {
  /// One expression; a `lambda` or a conditional one is the loosest.
  mutating func expression() throws(SyntaxProblem) -> Expression {
    if isWord(.lambda) {
      return try nestedFunction { (parser) throws(SyntaxProblem) in try parser.lambda() }
    }
    let start = token.span
    let value = try binary(1)
    return takeWord(.if) ? try conditional(value, from: start) : value
  }

  @inline(never)
  private mutating func conditional(_ value: Expression, from start: Span) throws(SyntaxProblem) -> Expression {
    try nested { (parser) throws(SyntaxProblem) in
      let condition = try parser.binary(1)
      guard parser.takeWord(.else) else { throw parser.unexpected(expected: "'else'") }
      let otherwise = try parser.expression()
      return Expression(
        .conditional(condition: condition, then: value, otherwise: otherwise), parser.span(from: start))
    }
  }

  @inline(never)
  private mutating func lambda() throws(SyntaxProblem) -> Expression {
    let start = token.span
    position += 1
    let parameters = try self.parameters(until: .colon, hasTypes: false)
    try expect(.colon)
    let outer = scope
    scope = Scope(isFunction: true)
    let body = try expression()
    scope = outer
    return Expression(.lambda(.init(parameters: parameters, body: body)), span(from: start))
  }

  /// An expression, or `name := value`.
  mutating func namedExpression() throws(SyntaxProblem) -> Expression {
    isName() && isSign(.walrus, at: 1) ? try walrus() : try expression()
  }

  @inline(never)
  private mutating func walrus() throws(SyntaxProblem) -> Expression {
    let start = token.span
    let name = try word()
    position += 1
    scope.bind(name)
    let value = try nested { (parser) throws(SyntaxProblem) in try parser.expression() }
    return Expression(.walrus(name, value), span(from: start))
  }

  /// `*value`, or what may stand in its place.
  mutating func starredOrNamed() throws(SyntaxProblem) -> Expression {
    isSign(.times) ? try starred() : try namedExpression()
  }

  @inline(never)
  private mutating func starred() throws(SyntaxProblem) -> Expression {
    let start = token.span
    position += 1
    let value = try nested { (parser) throws(SyntaxProblem) in try parser.binary(5) }
    return Expression(.starred(value), span(from: start))
  }

  /// Expressions separated by commas, as Python reads `1, 2` outside brackets.
  mutating func expressionList() throws(SyntaxProblem) -> Expression {
    let start = token.span
    let first = try starredOrNamed()
    guard isSign(.comma) else { return first }
    var elements = [first]
    while take(.comma) {
      if endsList() { break }
      elements.append(try starredOrNamed())
      guard elements.count <= SyntaxLimits.list else {
        throw SyntaxProblem(.listTooLong(limit: SyntaxLimits.list), start)
      }
    }
    return Expression(.tuple(elements), span(from: start))
  }

  /// Whether nothing follows the last comma of a list without brackets.
  private func endsList() -> Bool {
    switch token.kind {
    case .end: true
    case .punctuation(let sign):
      sign == .assign || sign == .colon || sign == .semicolon || sign.isClosing || sign.augmented != nil
    case .keyword(let word): word == .in
    default: false
    }
  }

  /// What stands behind `=`: an expression list, or a `yield`.
  mutating func value() throws(SyntaxProblem) -> Expression {
    isWord(.yield) ? try yieldExpression() : try expressionList()
  }

  @inline(never)
  mutating func yieldExpression() throws(SyntaxProblem) -> Expression {
    let start = token.span
    position += 1
    scope.isGenerator = true
    return try nested { (parser) throws(SyntaxProblem) in
      if parser.takeWord(.from) {
        let source = try parser.expression()
        return Expression(.yieldFrom(source), parser.span(from: start))
      }
      let value = parser.endsList() ? nil : try parser.expressionList()
      return Expression(.yield(value), parser.span(from: start))
    }
  }
}

extension Parser {
  /// How tightly the operator at hand binds: 1 `or`, 2 `and`, 3 `not`, 4 comparisons, 5 to 8 bits, 9 sums, 10 products.
  private func level() -> Int? {
    switch token.kind {
    case .keyword(.or): 1
    case .keyword(.and): 2
    case .keyword(.in), .keyword(.is), .keyword(.not): 4
    case .punctuation(let sign): sign.binary?.level ?? (sign.comparator == nil ? nil : 4)
    default: nil
    }
  }

  /// Operators that bind at least as tightly as `least`.
  mutating func binary(_ least: Int) throws(SyntaxProblem) -> Expression {
    let start = token.span
    var left = try unary()
    while let level = self.level(), level >= least {
      // All operators of one level go into one node, so that a long sum is not a deep tree.
      switch level {
      case 1, 2: left = try logic(left, level, from: start)
      case 4: left = try comparison(left, from: start)
      default: left = try chain(left, level, from: start)
      }
    }
    return left
  }

  @inline(never)
  private mutating func logic(
    _ first: Expression, _ level: Int, from start: Span
  ) throws(SyntaxProblem) -> Expression {
    var operands = [first]
    let word: Keyword = level == 2 ? .and : .or
    while takeWord(word) { operands.append(try operand(above: level)) }
    return Expression(.logic(isAnd: level == 2, operands), span(from: start))
  }

  @inline(never)
  private mutating func comparison(_ first: Expression, from start: Span) throws(SyntaxProblem) -> Expression {
    var comparisons: [Expression.Comparison] = []
    while level() == 4 {
      let sign = try self.comparator()
      comparisons.append(.init(sign: sign, operand: try operand(above: 4)))
    }
    return Expression(.comparison(first, comparisons), span(from: start))
  }

  private mutating func comparator() throws(SyntaxProblem) -> Comparator {
    if case .punctuation(let sign) = token.kind, let comparator = sign.comparator {
      position += 1
      return comparator
    }
    if takeWord(.is) { return takeWord(.not) ? .isNot : .is }
    if takeWord(.not) {
      try expect(.in)
      return .isNotIn
    }
    position += 1
    return .isIn
  }

  @inline(never)
  private mutating func chain(
    _ first: Expression, _ level: Int, from start: Span
  ) throws(SyntaxProblem) -> Expression {
    var links: [Expression.Link] = []
    while case .punctuation(let sign) = token.kind, let operation = sign.binary, operation.level == level {
      position += 1
      links.append(.init(sign: operation.sign, operand: try operand(above: level)))
    }
    return Expression(.chain(first, links), span(from: start))
  }

  private mutating func operand(above level: Int) throws(SyntaxProblem) -> Expression {
    try nested { (parser) throws(SyntaxProblem) in try parser.binary(level + 1) }
  }

  /// A sign, `not`, or a power: they bind more tightly than everything between two operands.
  private mutating func unary() throws(SyntaxProblem) -> Expression {
    switch token.kind {
    case .keyword(.not), .punctuation(.minus), .punctuation(.plus), .punctuation(.invert): try prefixed()
    default: try power()
    }
  }

  @inline(never)
  private mutating func prefixed() throws(SyntaxProblem) -> Expression {
    let operation = token
    position += 1
    return try nested { (parser) throws(SyntaxProblem) in
      let operand = operation.kind == .keyword(.not) ? try parser.binary(4) : try parser.unary()
      return Expression(Parser.kind(operation.kind, operand), parser.span(from: operation.span))
    }
  }

  private static func kind(_ operation: Token.Kind, _ operand: Expression) -> Expression.Kind {
    switch operation {
    case .keyword: .not(operand)
    case .punctuation(.invert): .invert(operand)
    default: .sign(isNegative: operation == .punctuation(.minus), operand)
    }
  }

  private mutating func power() throws(SyntaxProblem) -> Expression {
    let start = token.span
    let base = isWord(.await) ? try awaited() : try postfix()
    return take(.power) ? try raised(base, from: start) : base
  }

  @inline(never)
  private mutating func raised(_ base: Expression, from start: Span) throws(SyntaxProblem) -> Expression {
    try nested { (parser) throws(SyntaxProblem) in
      let exponent = try parser.unary()
      return Expression(.power(base, exponent), parser.span(from: start))
    }
  }

  @inline(never)
  private mutating func awaited() throws(SyntaxProblem) -> Expression {
    let start = token.span
    position += 1
    let value = try postfix()
    return Expression(.await(value), span(from: start))
  }
}
