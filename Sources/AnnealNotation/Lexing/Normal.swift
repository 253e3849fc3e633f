/// Expressions as keys: the same text, however it is spaced.
enum Normal {
  /// The tokens of a text, with a space only where two words would run together.
  static func text(_ text: String) -> String {
    let source = SourceText(text)
    return Normal.text(source, Span(0, source.codes.count))
  }

  /// The tokens of a place.
  static func text(_ source: SourceText, _ span: Span) -> String {
    let part = SourceText(source.text(span))
    guard let tokens = try? Lexer.lines(of: part).tokens else { return source.text(span) }
    var text = ""
    var wasWord = false
    for token in tokens {
      let isWord = token.kind == .name || token.kind == .number
      if isWord, wasWord { text += " " }
      text += part.text(token.span)
      wasWord = isWord
    }
    return text
  }
}
