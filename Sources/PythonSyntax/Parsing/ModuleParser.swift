extension Module {
  /// Reads a whole text. What cannot be read is a broken statement, and the rest is read.
  ///
  /// - Complexity: O(n) for a text of n characters.
  package static func parse(_ source: SourceText) -> Module {
    let isSession = Prompt.isSession(source)
    let (tokens, rows) = Lexer.scan(source, 0..<source.codes.count, isSession: isSession)
    return Module(source: source, statements: statements(source, tokens, rows))
  }

  /// The statements of a text up to a place, prompts or not.
  static func statements(of source: SourceText, before end: Int) -> [Statement] {
    let (tokens, rows) = Lexer.scan(source, 0..<end)
    return statements(source, tokens, rows)
  }

  private static func statements(_ source: SourceText, _ tokens: [Token], _ rows: [Lexer.Row]) -> [Statement] {
    var parser = Parser(source, tokens, 0..<0)
    parser.lines = Module.aligned(LineJoiner.lines(tokens, rows), tokens)
    return parser.block(below: -1)
  }

  /// A text is often copied from the middle of its first line. Where all other lines stand further in, the first one's
  /// place is taken from the one that is furthest out.
  private static func aligned(_ lines: [LogicalLine], _ tokens: [Token]) -> [LogicalLine] {
    guard lines.count > 1, lines[0].indent == 0, case .punctuation(.colon) = tokens[lines[0].tokens.upperBound - 1].kind
    else { return lines }
    let outermost = lines.dropFirst().reduce(Int.max) { min($0, $1.indent) }
    guard outermost > 0, outermost < lines[1].indent else { return lines }
    var lines = lines
    lines[0].indent = outermost
    return lines
  }
}

extension Expression {
  /// Reads a text that is one expression; with commas outside brackets, a tuple.
  package static func parse(_ source: SourceText) throws(SyntaxProblem) -> Expression {
    let (tokens, rows) = Lexer.scan(source, 0..<source.codes.count, isSession: Prompt.isSession(source))
    let lines = LineJoiner.lines(tokens, rows)
    if let problem = lines.first?.problem { throw problem }
    var parser = Parser(source, tokens, lines.first?.tokens ?? 0..<0)
    let value = try parser.value()
    parser.end = tokens.count
    try parser.expectEnd()
    return value
  }
}
