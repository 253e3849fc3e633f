extension Sign {
  /// The longest sign that these bytes begin with, and its length. Bytes past the end are 0.
  static func longest(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (sign: Sign, length: Int)? {
    if let sign = three(first, second, third) { return (sign, 3) }
    if let sign = two(first, second) { return (sign, 2) }
    return one(first).map { ($0, 1) }
  }

  private static func three(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Sign? {
    switch (first, second, third) {
    case (UInt8(ascii: "."), UInt8(ascii: "."), UInt8(ascii: ".")): .ellipsis
    case (UInt8(ascii: "*"), UInt8(ascii: "*"), UInt8(ascii: "=")): .powerAssign
    case (UInt8(ascii: "/"), UInt8(ascii: "/"), UInt8(ascii: "=")): .floorDivideAssign
    case (UInt8(ascii: "<"), UInt8(ascii: "<"), UInt8(ascii: "=")): .otherAssign
    case (UInt8(ascii: ">"), UInt8(ascii: ">"), UInt8(ascii: "=")): .otherAssign
    default: nil
    }
  }

  private static func two(_ first: UInt8, _ second: UInt8) -> Sign? {
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

  private static func withEquals(_ first: UInt8) -> Sign? {
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
    case UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"): .otherAssign
    default: nil
    }
  }

  private static func one(_ code: UInt8) -> Sign? {
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

  private static func arithmetic(_ code: UInt8) -> Sign? {
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
