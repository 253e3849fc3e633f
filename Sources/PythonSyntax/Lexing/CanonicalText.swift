/// The one spelling of an expression however it is spaced, for use as a key.
package enum CanonicalText {
  /// The tokens of a text, separated by a space only if two words would run together.
  package static func of(_ text: String) -> String {
    let source = SourceText(text)
    return CanonicalText.of(source, Span(0, source.codes.count))
  }

  /// The tokens of a place, separated likewise.
  package static func of(_ source: SourceText, _ span: Span) -> String {
    var text = ""
    var wasWord = false
    for token in Lexer.scan(source, span.start..<span.end).tokens {
      let isWord = token.isWord || token.kind == .number
      if isWord, wasWord { text += " " }
      text += source.text(token.span)
      wasWord = isWord
    }
    return text
  }
}
