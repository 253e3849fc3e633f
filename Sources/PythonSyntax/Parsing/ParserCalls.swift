extension Parser {
  @inline(never)
  mutating func call(of callee: Expression, from start: Span) throws(SyntaxProblem) -> Expression {
    let arguments = try nested { (parser) throws(SyntaxProblem) in try parser.arguments(from: start) }
    return Expression(.call(callee, arguments), span(from: start))
  }

  /// Arguments and the brackets around them.
  mutating func arguments(from start: Span) throws(SyntaxProblem) -> [Expression.Argument] {
    position += 1
    var arguments: [Expression.Argument] = []
    var hasNames = false
    while !isSign(.closeParenthesis) {
      let argument = try self.argument()
      if argument.name != nil || argument.unpacking == .mapping {
        hasNames = true
      } else if hasNames, argument.unpacking == .none {
        throw SyntaxProblem(.positionAfterName, argument.value.span)
      }
      arguments.append(argument)
      guard arguments.count <= SyntaxLimits.list else {
        throw SyntaxProblem(.listTooLong(limit: SyntaxLimits.list), start)
      }
      guard take(.comma) else { break }
    }
    try expect(.closeParenthesis)
    return arguments
  }

  @inline(never)
  private mutating func argument() throws(SyntaxProblem) -> Expression.Argument {
    let start = token.span
    if take(.times) { return .init(name: nil, nameSpan: start, value: try expression(), unpacking: .list) }
    if take(.power) { return .init(name: nil, nameSpan: start, value: try expression(), unpacking: .mapping) }
    // A keyword too, because `async=True` was right before Python 3.7.
    if token.isWord, isSign(.assign, at: 1) {
      let name = try word()
      position += 1
      return .init(name: name, nameSpan: start, value: try expression())
    }
    let value = try namedExpression()
    guard isClause else { return .init(name: nil, nameSpan: start, value: value) }
    let generator = Expression.Comprehension(kind: .generator, element: value, value: nil, clauses: try clauses())
    return .init(name: nil, nameSpan: start, value: Expression(.comprehension(generator), span(from: start)))
  }

  @inline(never)
  mutating func subscripted(_ base: Expression, from start: Span) throws(SyntaxProblem) -> Expression {
    let index = try nested { (parser) throws(SyntaxProblem) in
      parser.position += 1
      let index = try parser.slices()
      try parser.expect(.closeBracket)
      return index
    }
    return Expression(.index(base, index), span(from: start))
  }

  /// An index or a slice, or several as a tuple.
  @inline(never)
  private mutating func slices() throws(SyntaxProblem) -> Expression {
    let start = token.span
    let first = try slice()
    guard isSign(.comma) else {
      if case .starred = first.kind { return Expression(.tuple([first]), first.span) }
      return first
    }
    var elements = [first]
    while take(.comma), !isSign(.closeBracket) {
      elements.append(try slice())
      guard elements.count <= SyntaxLimits.list else {
        throw SyntaxProblem(.listTooLong(limit: SyntaxLimits.list), start)
      }
    }
    return Expression(.tuple(elements), span(from: start))
  }

  private mutating func slice() throws(SyntaxProblem) -> Expression {
    let start = token.span
    var lower: Expression?
    if !isSign(.colon) {
      let index = try starredOrNamed()
      guard isSign(.colon) else { return index }
      lower = index
    }
    position += 1
    let upper = try bound()
    let step = take(.colon) ? try bound() : nil
    return Expression(.slice(lower: lower, upper: upper, step: step), span(from: start))
  }

  private mutating func bound() throws(SyntaxProblem) -> Expression? {
    isSign(.colon) || isSign(.comma) || isSign(.closeBracket) ? nil : try expression()
  }
}

// MARK: Parameters

extension Parser {
  /// The parameters of a lambda or a `def`.
  mutating func parameters(until end: Punctuation, hasTypes: Bool) throws(SyntaxProblem) -> [Parameter] {
    var parameters: [Parameter] = []
    var kind = Parameter.Kind.ordinary
    while !isSign(end) {
      if !parameters.isEmpty, isSign(.divide) {
        position += 1
        parameters = parameters.map { $0.asPositionalOnly }
      } else if isSign(.times), isSign(.comma, at: 1) {
        position += 1
        kind = .keywordOnly
      } else {
        let parameter = try parameter(kind, hasTypes: hasTypes)
        if parameter.kind == .list { kind = .keywordOnly }
        parameters.append(parameter)
      }
      guard take(.comma) else { break }
    }
    return parameters
  }

  private mutating func parameter(
    _ ordinary: Parameter.Kind, hasTypes: Bool
  ) throws(SyntaxProblem) -> Parameter {
    let kind: Parameter.Kind = take(.times) ? .list : take(.power) ? .mapping : ordinary
    let span = token.span
    let name = try self.name("a parameter's name")
    let annotation = hasTypes && take(.colon) ? try starredOrNamed() : nil
    let defaultValue = take(.assign) ? try expression() : nil
    return Parameter(name: name, kind: kind, defaultValue: defaultValue, annotation: annotation, span: span)
  }
}

extension Parameter {
  /// The parameter before a `/`.
  fileprivate var asPositionalOnly: Parameter {
    Parameter(name: name, kind: .positionalOnly, defaultValue: defaultValue, annotation: annotation, span: span)
  }
}
