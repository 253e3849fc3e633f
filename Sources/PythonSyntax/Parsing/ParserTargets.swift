extension Parser {
  /// Whether the clauses of a comprehension begin here.
  var isClause: Bool { isWord(.for) || (isWord(.async) && isWord(.for, at: 1)) }

  /// `for target in iterable if condition`, as often as it stands there.
  @inline(never)
  mutating func clauses() throws(SyntaxProblem) -> [Expression.Comprehension.Clause] {
    var clauses: [Expression.Comprehension.Clause] = []
    while isClause {
      _ = takeWord(.async)
      position += 1
      let target = try self.targets()
      try expect(.in)
      let iterable = try binary(1)
      var conditions: [Expression] = []
      while takeWord(.if) { conditions.append(try comprehensionCondition()) }
      clauses.append(.init(target: target, iterable: iterable, conditions: conditions))
    }
    return clauses
  }

  private mutating func comprehensionCondition() throws(SyntaxProblem) -> Expression {
    isWord(.lambda) ? try expression() : try binary(1)
  }

  /// What a `for` assigns to.
  mutating func targets() throws(SyntaxProblem) -> Expression {
    let start = token.span
    let first = try self.target()
    guard isSign(.comma) else { return first }
    var elements = [first]
    while take(.comma), !isWord(.in), !isAtEnd {
      elements.append(try self.target())
      try count(elements.count, from: start)
    }
    return Expression(.tuple(elements), span(from: start))
  }

  /// One variable, with what it is part of.
  mutating func target() throws(SyntaxProblem) -> Expression {
    let first = token
    let target: Expression
    if take(.times) {
      let inner = try postfix()
      target = Expression(.starred(inner), span(from: first.span))
    } else {
      target = try postfix()
    }
    guard target.isTarget else {
      throw SyntaxProblem(.unexpected(source.text(first.span), expected: "a variable"), first.span)
    }
    return target
  }
}

extension Expression {
  /// Whether something can be assigned to it.
  var isTarget: Bool {
    switch kind {
    case .name, .attribute, .index: true
    case .tuple(let elements), .list(let elements): elements.allSatisfy { $0.isTarget }
    case .starred(let inner): inner.isTarget
    default: false
    }
  }
}
