extension Parser {
  mutating func call(of callee: Expression, from start: Span) throws(Fault) -> Expression {
    try nested { (parser) throws(Fault) in
      parser.position += 1
      var arguments: [Expression.Argument] = []
      while !parser.isSign(.closeParenthesis) {
        arguments.append(try parser.argument())
        guard arguments.count <= Limits.list else { throw Fault(.listTooLong(limit: Limits.list), start) }
        guard parser.take(.comma) else { break }
      }
      try parser.expect(.closeParenthesis)
      return Expression(.call(callee, arguments), parser.span(from: start))
    }
  }

  private mutating func argument() throws(Fault) -> Expression.Argument {
    let start = token.span
    if take(.times) || take(.power) {
      let unpacked = try expression()
      return .init(name: nil, nameSpan: start, value: Expression(.opaque, start.through(unpacked.span)))
    }
    if token.kind == .name, peek(1).isSign(.assign) {
      guard start.end - start.start <= Limits.name else { throw Fault(.nameTooLong, start) }
      position += 2
      return .init(name: source.text(start), nameSpan: start, value: try expression())
    }
    let value = try expression()
    guard isWord("for") || isSign(.walrus) || isWord("async") else {
      return .init(name: nil, nameSpan: start, value: value)
    }
    skipToComma()
    return .init(name: nil, nameSpan: start, value: Expression(.opaque, span(from: start)))
  }

  /// Passes over the rest of an argument that is not read.
  private mutating func skipToComma() {
    var open = 0
    while !isAtEnd {
      if case .sign(let sign) = token.kind {
        if open == 0, sign == .comma || sign.isClosing { return }
        if sign.closing != nil { open += 1 } else if sign.isClosing { open -= 1 }
      }
      position += 1
    }
  }

  mutating func index(of base: Expression, from start: Span) throws(Fault) -> Expression {
    try nested { (parser) throws(Fault) in
      parser.position += 1
      if parser.isSign(.colon) { return try parser.opaque(.closeBracket, from: start) }
      let index = try parser.expression()
      guard parser.take(.closeBracket) else { return try parser.opaque(.closeBracket, from: start) }
      return Expression(.index(base, index), parser.span(from: start))
    }
  }
}
