/// A word, number, string or sign of a text.
struct Token: Sendable {
  enum Kind: Hashable, Sendable {
    case name, number, string, sign(Sign)
    /// A string without its end.
    case brokenString
    /// A character that Python does not know.
    case odd
    /// The end of what is parsed.
    case end
  }

  let kind: Kind
  let span: Span

  func isSign(_ sign: Sign) -> Bool { kind == .sign(sign) }
}

/// Operators and punctuation, by their spelling.
enum Sign: String, Hashable, Sendable {
  case openParenthesis = "(", closeParenthesis = ")", openBracket = "[", closeBracket = "]"
  case openBrace = "{", closeBrace = "}"
  case comma = ",", colon = ":", semicolon = ";", dot = ".", assign = "=", at = "@", arrow = "->", walrus = ":="
  case plus = "+", minus = "-", times = "*", divide = "/", floorDivide = "//", modulo = "%", power = "**"
  case equal = "==", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
  case and = "&", or = "|", exclusiveOr = "^", invert = "~", shiftLeft = "<<", shiftRight = ">>"
  case ellipsis = "...", bang = "!"
  case plusAssign = "+=", minusAssign = "-=", timesAssign = "*=", divideAssign = "/=", floorDivideAssign = "//="
  case moduloAssign = "%=", powerAssign = "**="
  case otherAssign = "@="

  /// The bracket that closes this one.
  var closing: Sign? {
    switch self {
    case .openParenthesis: .closeParenthesis
    case .openBracket: .closeBracket
    case .openBrace: .closeBrace
    default: nil
    }
  }

  var isClosing: Bool { self == .closeParenthesis || self == .closeBracket || self == .closeBrace }

  /// The operator of an augmented assignment.
  var augmented: Sign? {
    switch self {
    case .plusAssign: .plus
    case .minusAssign: .minus
    case .timesAssign: .times
    case .divideAssign: .divide
    case .floorDivideAssign: .floorDivide
    case .moduloAssign: .modulo
    case .powerAssign: .power
    default: nil
    }
  }
}
