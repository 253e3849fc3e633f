extension Parser {
  /// An atom, and what follows it without a space: attributes, calls, subscripts.
  mutating func postfix() throws(Fault) -> Expression {
    let start = token.span
    var value = try atom()
    var count = 0
    while true {
      switch token.kind {
      case .sign(.dot): value = try attribute(of: value, from: start)
      case .sign(.openParenthesis): value = try call(of: value, from: start)
      case .sign(.openBracket): value = try index(of: value, from: start)
      default: return value
      }
      count += 1
      guard count <= Limits.functionNesting else {
        throw Fault(.tooDeep(limit: Limits.functionNesting), token.span)
      }
    }
  }

  private mutating func attribute(of base: Expression, from start: Span) throws(Fault) -> Expression {
    position += 1
    guard token.kind == .name else { throw unexpected(expected: "a name after the dot") }
    let name = try name()
    return Expression(.attribute(base, name), span(from: start))
  }

  private mutating func name() throws(Fault) -> String {
    guard token.span.end - token.span.start <= Limits.name else { throw Fault(.nameTooLong, token.span) }
    defer { position += 1 }
    return source.text(token.span)
  }

  private mutating func atom() throws(Fault) -> Expression {
    let token = token
    switch token.kind {
    case .name where !isKeyword: return try word()
    case .number:
      let kind = try Literal.number(source, token.span)
      position += 1
      return Expression(kind, token.span)
    case .string: return strings()
    case .sign(.openParenthesis): return try bracketed { (parser) throws(Fault) in try parser.parenthesised() }
    case .sign(.openBracket): return try bracketed { (parser) throws(Fault) in try parser.elements(.closeBracket) }
    case .sign(.openBrace): return try bracketed { (parser) throws(Fault) in try parser.braces() }
    case .sign(.ellipsis):
      position += 1
      return Expression(.opaque, token.span)
    default: throw unexpected(expected: "a value")
    }
  }

  private var isKeyword: Bool {
    isWord("if") || isWord("else") || isWord("for") || isWord("in") || isWord("and") || isWord("or") || isWord("is")
      || isWord("return") || isWord("import") || isWord("def") || isWord("class")
  }

  private mutating func word() throws(Fault) -> Expression {
    let span = token.span
    let name = try name()
    switch name {
    case "True": return Expression(.flag(true), span)
    case "False": return Expression(.flag(false), span)
    case "None": return Expression(.none, span)
    default: return Expression(.name(name), span)
    }
  }

  /// A string, or several side by side, which Python joins.
  private mutating func strings() -> Expression {
    let start = token.span
    var text = ""
    var isPlain = true
    while token.kind == .string {
      if let part = Literal.string(source, token.span) { text += part } else { isPlain = false }
      position += 1
    }
    return Expression(isPlain ? .text(text) : .opaque, span(from: start))
  }

  private mutating func bracketed(
    _ body: (inout Parser) throws(Fault) -> Expression
  ) throws(Fault) -> Expression {
    try nested(body)
  }

  private mutating func parenthesised() throws(Fault) -> Expression {
    let start = token.span
    let list = try elements(.closeParenthesis)
    let isTuple = tokens[position - 2].isSign(.comma)
    guard case .list(let elements) = list.kind, elements.count == 1, !isTuple else { return list }
    return Expression(elements[0].kind, span(from: start))
  }

  /// What stands in brackets with commas between. A comprehension is passed over.
  private mutating func elements(_ closing: Sign) throws(Fault) -> Expression {
    let start = token.span
    position += 1
    var elements: [Expression] = []
    while !isSign(closing) {
      if isSign(.times) || isWord("yield") { return try opaque(closing, from: start) }
      elements.append(try expression())
      guard elements.count <= Limits.list else { throw Fault(.listTooLong(limit: Limits.list), start) }
      if isWord("for"), elements.count == 1 { return try comprehension(elements[0], closing, from: start) }
      if isWord("for") || isWord("async") || isSign(.walrus) { return try opaque(closing, from: start) }
      guard take(.comma) else { break }
    }
    try expect(closing)
    return Expression(.list(elements), span(from: start))
  }

  /// `for variable in iterable if condition`; anything more is passed over.
  private mutating func comprehension(
    _ element: Expression, _ closing: Sign, from start: Span
  ) throws(Fault) -> Expression {
    position += 1
    let variable = source.text(token.span)
    guard token.kind == .name, peek(1).kind == .name, source.text(peek(1).span) == "in" else {
      return try opaque(closing, from: start)
    }
    position += 2
    let iterable = try binary(1)
    let condition = takeWord("if") ? try binary(1) : nil
    guard take(closing) else { return try opaque(closing, from: start) }
    let result = Expression.Comprehension(
      element: element, variable: variable, iterable: iterable, condition: condition)
    return Expression(.comprehension(result), span(from: start))
  }

  private mutating func braces() throws(Fault) -> Expression {
    let start = token.span
    position += 1
    var (keys, values): ([Expression], [Expression]) = ([], [])
    while !isSign(.closeBrace) {
      if isSign(.power) || isSign(.times) { return try opaque(.closeBrace, from: start) }
      keys.append(try expression())
      guard take(.colon) else { return try opaque(.closeBrace, from: start) }
      values.append(try expression())
      if isWord("for") { return try opaque(.closeBrace, from: start) }
      guard take(.comma) else { break }
    }
    try expect(.closeBrace)
    return Expression(.dictionary(keys, values), span(from: start))
  }

  /// Passes over everything up to the bracket that closes the one that is open.
  mutating func opaque(_ closing: Sign, from start: Span) throws(Fault) -> Expression {
    var open = 1
    while !isAtEnd {
      if case .sign(let sign) = token.kind {
        if sign.closing != nil { open += 1 } else if sign.isClosing { open -= 1 }
      }
      position += 1
      if open == 0 { return Expression(.opaque, span(from: start)) }
    }
    throw unexpected(expected: "'\(closing.rawValue)'")
  }
}
