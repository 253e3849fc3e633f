extension Lexer {
  /// The tokens of a text or of a part of it.
  static func tokens(of source: SourceText, in span: Span? = nil) -> [Token] {
    let range = span.map { $0.start..<$0.end } ?? 0..<source.codes.count
    return scan(source, range).tokens
  }
}

extension SourceText {
  /// The words, numbers and signs of the text, or of a part of it.
  package func tokens(in span: Span? = nil) -> [Token] { Lexer.tokens(of: self, in: span) }
}
