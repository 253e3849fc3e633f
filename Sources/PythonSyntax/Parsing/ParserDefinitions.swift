extension Parser {
  /// A definition below its decorators.
  mutating func decorated(_ indent: Int) throws(SyntaxProblem) -> Statement {
    var decorators: [Expression] = []
    while take(.at) {
      decorators.append(try namedExpression())
      try expectEnd()
      resetNesting()
      guard line < lines.count, lines[line].problem == nil, isDefinition(lines[line]) else {
        throw unexpected(expected: "a definition")
      }
      enter(lines[line])
    }
    switch token.kind {
    case .keyword(.def): return try function(indent, decorators, from: token.span)
    case .keyword(.class): return try classDefinition(indent, decorators)
    case .keyword(.async): return try asynchronous(indent, decorators)
    default: throw unexpected(expected: "a definition")
    }
  }

  /// Whether a line may stand below a decorator.
  private func isDefinition(_ line: LogicalLine) -> Bool {
    switch tokens[line.tokens.lowerBound].kind {
    case .keyword(.def), .keyword(.class), .keyword(.async), .punctuation(.at): true
    default: false
    }
  }

  mutating func function(
    _ indent: Int, _ decorators: [Expression], isAsync: Bool = false, from start: Span
  ) throws(SyntaxProblem) -> Statement {
    position += 1
    let nameSpan = token.span
    let name = try self.name("a name")
    try skipTypeParameters()
    try expect(.openParenthesis)
    let parameters = try self.parameters(until: .closeParenthesis, hasTypes: true)
    try expect(.closeParenthesis)
    if take(.arrow) { _ = try expression() }
    let span = head(from: start)
    scope.bind(name)
    let (body, inner) = try functionBody(indent)
    let definition = FunctionDefinition(
      name: name, nameSpan: nameSpan, parameters: parameters, decorators: decorators, body: body, isAsync: isAsync,
      isGenerator: inner.isGenerator, localNames: inner.localNames)
    return Statement(.function(definition), span)
  }

  /// A body with a scope of its own.
  private mutating func functionBody(_ indent: Int) throws(SyntaxProblem) -> (body: [Statement], scope: Scope) {
    let outer = scope
    scope = Scope(isFunction: true)
    defer { scope = outer }
    let body = try self.body(indent)
    return (body, scope)
  }

  mutating func classDefinition(
    _ indent: Int, _ decorators: [Expression]
  ) throws(SyntaxProblem) -> Statement {
    let start = token.span
    position += 1
    let nameSpan = token.span
    let name = try self.name("a name")
    try skipTypeParameters()
    let arguments = isSign(.openParenthesis) ? try self.arguments(from: token.span) : []
    let span = head(from: start)
    scope.bind(name)
    let (body, _) = try functionBody(indent)
    let definition = ClassDefinition(
      name: name, nameSpan: nameSpan, arguments: arguments, decorators: decorators, body: body)
    return Statement(.class(definition), span)
  }

  /// Passes over `[T]` behind a name, which says nothing of values.
  mutating func skipTypeParameters() throws(SyntaxProblem) {
    guard take(.openBracket) else { return }
    while !isSign(.closeBracket) {
      if !take(.times) { _ = take(.power) }
      _ = try name("a name")
      if take(.colon) { _ = try expression() }
      if take(.assign) { _ = try starredOrNamed() }
      guard take(.comma) else { break }
    }
    try expect(.closeBracket)
  }
}
