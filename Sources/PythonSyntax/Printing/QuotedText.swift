/// A string as Python would spell it.
enum QuotedText {
  static func of(_ string: String) -> String {
    let scalars = string.unicodeScalars
    let quote: Unicode.Scalar = scalars.contains("'") && !scalars.contains("\"") ? "\"" : "'"
    var text = ""
    text.unicodeScalars.append(quote)
    text += escaped(string, quote: quote)
    text.unicodeScalars.append(quote)
    return text
  }

  static func escaped(_ string: String, quote: Unicode.Scalar) -> String {
    var text = ""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case quote:
        text += "\\"
        text.unicodeScalars.append(scalar)
      case _ where isReadAsItIs(scalar): text.unicodeScalars.append(scalar)
      default: text += numbered(scalar)
      }
    }
    return text
  }

  /// Whether the lexer takes a character for itself, and not for what a web page makes of another.
  private static func isReadAsItIs(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar >= " " && scalar.value < 0x7F }
    return WebCharacters.code(of: scalar).map { $0 >= SourceText.letter } ?? false
  }

  private static func numbered(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (letter, count) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: count - digits.utf8.count) + digits
  }
}

/// An f-string as Python would spell it.
enum FormattedText {
  static func of(_ pieces: [Expression.FormattedPiece]) -> String {
    let inner = values(pieces)
    // Before Python 3.12 the quotes of an f-string could not stand in its braces.
    let quote: Unicode.Scalar = inner.unicodeScalars.contains("'") ? "\"" : "'"
    var text = "f"
    text.unicodeScalars.append(quote)
    text += spelled(pieces, quote: quote, isFormat: false)
    text.unicodeScalars.append(quote)
    return text
  }

  private static func values(_ pieces: [Expression.FormattedPiece]) -> String {
    var text = ""
    for piece in pieces {
      guard case .value(let value, _, let format) = piece else { continue }
      text += ExpressionText.of(value) + values(format)
    }
    return text
  }

  private static func spelled(
    _ pieces: [Expression.FormattedPiece], quote: Unicode.Scalar, isFormat: Bool
  ) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal):
        for scalar in QuotedText.escaped(literal, quote: quote).unicodeScalars {
          text.unicodeScalars.append(scalar)
          if !isFormat, scalar == "{" || scalar == "}" { text.unicodeScalars.append(scalar) }
        }
      case .value(let value, let conversion, let format):
        text += "{" + bracketed(value) + (conversion.map { "!" + $0 } ?? "")
        if !format.isEmpty { text += ":" + spelled(format, quote: quote, isFormat: true) }
        text += "}"
      }
    }
    return text
  }

  /// In braces a lambda's colon would begin a format, and a brace at the start would be doubled.
  private static func bracketed(_ value: Expression) -> String {
    let text = ExpressionText.of(value)
    switch value.kind {
    case .lambda, .conditional: return "(" + text + ")"
    default: return text.utf8.first == UInt8(ascii: "{") ? " " + text : text
    }
  }
}
