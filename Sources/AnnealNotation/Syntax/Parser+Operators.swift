extension Parser {
  /// How tightly an operator binds: 1 `or`, 2 `and`, 3 `not`, 4 comparisons, 5 to 8 bits, 9 sums, 10 products.
  private func precedence() -> Int? {
    switch token.kind {
    case .name: isWord("or") ? 1 : isWord("and") ? 2 : isComparisonWord ? 4 : nil
    case .sign(let sign): sign.precedence
    default: nil
    }
  }

  private var isComparisonWord: Bool { isWord("in") || isWord("is") || isWord("not") }

  /// Operators that bind at least as tightly as `least`.
  mutating func binary(_ least: Int) throws(Fault) -> Expression {
    let start = token.span
    var left = try unary()
    while let precedence = precedence(), precedence >= least {
      left = try chain(left, precedence, from: start)
    }
    return left
  }

  /// All operators of one precedence in one node, so that a long sum is not a deep tree.
  private mutating func chain(_ first: Expression, _ level: Int, from start: Span) throws(Fault) -> Expression {
    var links: [Expression.Link] = []
    var isSupported = true
    while precedence() == level {
      if case .sign(let sign) = token.kind {
        position += 1
        isSupported = isSupported && sign.isSupported
        links.append(.init(sign: sign, operand: try operand(above: level)))
      } else {
        isSupported = isSupported && level < 4
        skipOperatorWords()
        links.append(.init(sign: .equal, operand: try operand(above: level)))
      }
    }
    return Expression(isSupported ? kind(first, links, level) : .opaque, span(from: start))
  }

  private mutating func operand(above level: Int) throws(Fault) -> Expression {
    try nested { (parser) throws(Fault) in try parser.binary(level + 1) }
  }

  private mutating func skipOperatorWords() {
    if takeWord("is") {
      _ = takeWord("not")
    } else if takeWord("not") {
      _ = takeWord("in")
    } else {
      position += 1
    }
  }

  private func kind(_ first: Expression, _ links: [Expression.Link], _ level: Int) -> Expression.Kind {
    switch level {
    case 1, 2: .logic(isAnd: level == 2, [first] + links.map { $0.operand })
    case 4: .comparison(first, links)
    default: .chain(first, links)
    }
  }

  /// A sign, `not`, or a power: they bind more tightly than everything between two operands.
  mutating func unary() throws(Fault) -> Expression {
    let start = token.span
    if takeWord("not") {
      return try nested { (parser) throws(Fault) in
        Expression(.not(try parser.binary(4)), parser.span(from: start))
      }
    }
    guard isSign(.minus) || isSign(.plus) || isSign(.invert) else { return try power() }
    let sign = token
    position += 1
    return try nested { (parser) throws(Fault) in
      let operand = try parser.unary()
      let kind: Expression.Kind = sign.isSign(.invert) ? .opaque : .sign(isNegative: sign.isSign(.minus), operand)
      return Expression(kind, parser.span(from: start))
    }
  }

  private mutating func power() throws(Fault) -> Expression {
    let start = token.span
    let base = try postfix()
    guard take(.power) else { return base }
    return try nested { (parser) throws(Fault) in
      let exponent = try parser.unary()
      return Expression(.power(base, exponent), parser.span(from: start))
    }
  }
}

extension Sign {
  fileprivate var precedence: Int? {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 4
    case .or: 5
    case .exclusiveOr: 6
    case .and: 7
    case .shiftLeft, .shiftRight: 8
    case .plus, .minus: 9
    case .times, .divide, .floorDivide, .modulo, .at: 10
    default: nil
    }
  }

  /// Whether the operator works on numbers here; bits and matrices do not.
  fileprivate var isSupported: Bool {
    switch self {
    case .or, .exclusiveOr, .and, .shiftLeft, .shiftRight, .at: false
    default: true
    }
  }
}
