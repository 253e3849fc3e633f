/// Operators and punctuation, by their spelling.
package enum Punctuation: String, Hashable, Sendable {
  case openParenthesis = "(", closeParenthesis = ")", openBracket = "[", closeBracket = "]"
  case openBrace = "{", closeBrace = "}"
  case comma = ",", colon = ":", semicolon = ";", dot = ".", assign = "=", at = "@", arrow = "->", walrus = ":="
  case plus = "+", minus = "-", times = "*", divide = "/", floorDivide = "//", modulo = "%", power = "**"
  case equal = "==", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
  case and = "&", or = "|", exclusiveOr = "^", invert = "~", shiftLeft = "<<", shiftRight = ">>"
  case ellipsis = "...", bang = "!"
  case plusAssign = "+=", minusAssign = "-=", timesAssign = "*=", divideAssign = "/=", floorDivideAssign = "//="
  case moduloAssign = "%=", powerAssign = "**=", matrixAssign = "@=", andAssign = "&=", orAssign = "|="
  case exclusiveOrAssign = "^=", shiftLeftAssign = "<<=", shiftRightAssign = ">>="

  /// The bracket that closes this one.
  var closing: Punctuation? {
    switch self {
    case .openParenthesis: .closeParenthesis
    case .openBracket: .closeBracket
    case .openBrace: .closeBrace
    default: nil
    }
  }

  var isClosing: Bool {
    switch self {
    case .closeParenthesis, .closeBracket, .closeBrace: true
    default: false
    }
  }

  /// The operator of an augmented assignment.
  var augmented: BinaryOperator? {
    switch self {
    case .plusAssign: .plus
    case .minusAssign: .minus
    case .timesAssign: .times
    case .divideAssign: .divide
    case .floorDivideAssign: .floorDivide
    case .moduloAssign: .modulo
    case .powerAssign: .power
    case .matrixAssign: .matrix
    case .andAssign: .and
    case .orAssign: .or
    case .exclusiveOrAssign: .exclusiveOr
    case .shiftLeftAssign: .shiftLeft
    case .shiftRightAssign: .shiftRight
    default: nil
    }
  }

  /// The operator between two operands, and how tightly it binds: 5 to 8 bits, 9 sums, 10 products.
  var binary: (sign: BinaryOperator, level: Int)? {
    switch self {
    case .or: (.or, 5)
    case .exclusiveOr: (.exclusiveOr, 6)
    case .and: (.and, 7)
    case .shiftLeft: (.shiftLeft, 8)
    case .shiftRight: (.shiftRight, 8)
    case .plus: (.plus, 9)
    case .minus: (.minus, 9)
    case .times: (.times, 10)
    case .divide: (.divide, 10)
    case .floorDivide: (.floorDivide, 10)
    case .modulo: (.modulo, 10)
    case .at: (.matrix, 10)
    default: nil
    }
  }

  var comparator: Comparator? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }
}

extension Punctuation {
  /// The longest that these bytes begin with, and its length. Bytes past the end are 0.
  static func longest(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (sign: Punctuation, length: Int)? {
    if let sign = three(first, second, third) { return (sign, 3) }
    if let sign = two(first, second) { return (sign, 2) }
    return one(first).map { ($0, 1) }
  }

  private static func three(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Punctuation? {
    switch (first, second, third) {
    case (UInt8(ascii: "."), UInt8(ascii: "."), UInt8(ascii: ".")): .ellipsis
    case (UInt8(ascii: "*"), UInt8(ascii: "*"), UInt8(ascii: "=")): .powerAssign
    case (UInt8(ascii: "/"), UInt8(ascii: "/"), UInt8(ascii: "=")): .floorDivideAssign
    case (UInt8(ascii: "<"), UInt8(ascii: "<"), UInt8(ascii: "=")): .shiftLeftAssign
    case (UInt8(ascii: ">"), UInt8(ascii: ">"), UInt8(ascii: "=")): .shiftRightAssign
    default: nil
    }
  }

  private static func two(_ first: UInt8, _ second: UInt8) -> Punctuation? {
    if second == UInt8(ascii: "=") { return withEquals(first) }
    return switch (first, second) {
    case (UInt8(ascii: "*"), UInt8(ascii: "*")): .power
    case (UInt8(ascii: "/"), UInt8(ascii: "/")): .floorDivide
    case (UInt8(ascii: "<"), UInt8(ascii: "<")): .shiftLeft
    case (UInt8(ascii: ">"), UInt8(ascii: ">")): .shiftRight
    case (UInt8(ascii: "-"), UInt8(ascii: ">")): .arrow
    default: nil
    }
  }

  private static func withEquals(_ first: UInt8) -> Punctuation? {
    switch first {
    case UInt8(ascii: "="): .equal
    case UInt8(ascii: "!"): .notEqual
    case UInt8(ascii: "<"): .lessOrEqual
    case UInt8(ascii: ">"): .greaterOrEqual
    case UInt8(ascii: ":"): .walrus
    case UInt8(ascii: "+"): .plusAssign
    case UInt8(ascii: "-"): .minusAssign
    case UInt8(ascii: "*"): .timesAssign
    case UInt8(ascii: "/"): .divideAssign
    case UInt8(ascii: "%"): .moduloAssign
    case UInt8(ascii: "@"): .matrixAssign
    case UInt8(ascii: "&"): .andAssign
    case UInt8(ascii: "|"): .orAssign
    case UInt8(ascii: "^"): .exclusiveOrAssign
    default: nil
    }
  }

  private static func one(_ code: UInt8) -> Punctuation? {
    switch code {
    case UInt8(ascii: "("): .openParenthesis
    case UInt8(ascii: ")"): .closeParenthesis
    case UInt8(ascii: "["): .openBracket
    case UInt8(ascii: "]"): .closeBracket
    case UInt8(ascii: "{"): .openBrace
    case UInt8(ascii: "}"): .closeBrace
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: "="): .assign
    case UInt8(ascii: "@"): .at
    default: arithmetic(code)
    }
  }

  private static func arithmetic(_ code: UInt8) -> Punctuation? {
    switch code {
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "*"): .times
    case UInt8(ascii: "/"): .divide
    case UInt8(ascii: "%"): .modulo
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    case UInt8(ascii: "&"): .and
    case UInt8(ascii: "|"): .or
    case UInt8(ascii: "^"): .exclusiveOr
    case UInt8(ascii: "~"): .invert
    case UInt8(ascii: "!"): .bang
    default: nil
    }
  }
}
