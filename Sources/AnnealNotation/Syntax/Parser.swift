/// Reads expressions from tokens.
struct Parser {
  let source: SourceText
  let tokens: [Token]
  /// The index of the next token.
  var position: Int
  /// Where the tokens of the statement end.
  let end: Int
  private var depth = 0
  private var limit = Limits.nesting

  init(_ source: SourceText, _ tokens: [Token], _ range: Range<Int>) {
    self.source = source
    self.tokens = tokens
    position = range.lowerBound
    end = range.upperBound
  }

  var token: Token { peek(0) }
  var isAtEnd: Bool { position >= end }

  func peek(_ offset: Int) -> Token {
    if position + offset < end { return tokens[position + offset] }
    let place = end > 0 ? tokens[end - 1].span.end : source.codes.count
    return Token(kind: .end, span: Span(place, place))
  }

  func isSign(_ sign: Sign) -> Bool { token.isSign(sign) }

  func isWord(_ word: StaticString) -> Bool {
    guard token.kind == .name, token.span.end - token.span.start == word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where source.codes[token.span.start + offset] != (word.utf8Start + offset).pointee {
      return false
    }
    return true
  }

  mutating func take(_ sign: Sign) -> Bool {
    guard isSign(sign) else { return false }
    position += 1
    return true
  }

  mutating func takeWord(_ word: StaticString) -> Bool {
    guard isWord(word) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ sign: Sign) throws(Fault) {
    guard take(sign) else { throw unexpected(expected: "'\(sign.rawValue)'") }
  }

  func unexpected(expected: String) -> Fault {
    let found = token
    switch found.kind {
    case .end: return Fault(.endsEarly(expected: expected), found.span)
    case .brokenString: return Fault(.unclosedString, found.span)
    case .odd: return Fault(.oddCharacter(source.text(found.span)), found.span)
    default: return Fault(.unexpected(source.text(found.span), expected: expected), found.span)
    }
  }

  /// The end of what has been read.
  func span(from start: Span) -> Span { start.through(tokens[max(position - 1, 0)].span) }

  /// Counts one level of nesting while `body` runs, so that no text overflows the stack.
  mutating func nested(
    _ body: (inout Parser) throws(Fault) -> Expression
  ) throws(Fault) -> Expression {
    depth += 1
    guard depth <= limit else {
      let isFunction = limit < Limits.nesting
      throw Fault(.tooDeep(limit: isFunction ? Limits.functionNesting : Limits.nesting), token.span)
    }
    let result = try body(&self)
    depth -= 1
    return result
  }

  /// The same inside a function, which has a limit of its own.
  mutating func nestedFunction(
    _ body: (inout Parser) throws(Fault) -> Expression
  ) throws(Fault) -> Expression {
    let (outerDepth, outerLimit) = (depth, limit)
    limit = min(outerLimit, depth + Limits.functionNesting)
    let result = try nested(body)
    (depth, limit) = (outerDepth, outerLimit)
    return result
  }
}

extension Parser {
  /// One expression, or several with commas between them as a list; everything up to the end.
  mutating func wholeExpression() throws(Fault) -> Expression {
    let value = try expressionList()
    guard isAtEnd else { throw unexpected(expected: "the end of the statement") }
    return value
  }

  /// Expressions with commas between them, as Python reads `1, 2` outside brackets.
  mutating func expressionList() throws(Fault) -> Expression {
    let start = token.span
    let first = try expression()
    guard isSign(.comma) else { return first }
    var elements = [first]
    while take(.comma) {
      if isAtEnd || isSign(.assign) { break }
      elements.append(try expression())
    }
    return Expression(.list(elements), span(from: start))
  }

  /// One expression.
  mutating func expression() throws(Fault) -> Expression {
    if isWord("lambda") {
      return try nestedFunction { (parser) throws(Fault) in try parser.lambda() }
    }
    let start = token.span
    let value = try binary(1)
    guard takeWord("if") else { return value }
    return try nested { (parser) throws(Fault) in
      let condition = try parser.binary(1)
      guard parser.takeWord("else") else { throw parser.unexpected(expected: "'else'") }
      let otherwise = try parser.expression()
      return Expression(
        .conditional(condition: condition, then: value, otherwise: otherwise), parser.span(from: start))
    }
  }

  private mutating func lambda() throws(Fault) -> Expression {
    let start = token.span
    position += 1
    let parameters = try parameters(until: .colon, hasTypes: false)
    try expect(.colon)
    let body = try expression()
    return Expression(.lambda(.init(parameters: parameters, body: body)), span(from: start))
  }

  /// The parameters of a lambda or a `def`.
  mutating func parameters(until end: Sign, hasTypes: Bool) throws(Fault) -> [Expression.LambdaParameter] {
    var parameters: [Expression.LambdaParameter] = []
    while !isSign(end) {
      guard token.kind == .name else { throw unexpected(expected: "a parameter's name") }
      let name = source.text(token.span)
      position += 1
      if hasTypes, take(.colon) { _ = try expression() }
      let defaultValue = take(.assign) ? try expression() : nil
      parameters.append(.init(name: name, defaultValue: defaultValue))
      guard take(.comma) else { break }
    }
    return parameters
  }
}
