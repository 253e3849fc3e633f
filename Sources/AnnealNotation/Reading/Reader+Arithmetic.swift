extension Reader {
  /// Python's operators on constants.
  mutating func arithmetic(_ expression: Expression) throws(Fault) -> Binding {
    switch expression.kind {
    case .sign(let isNegative, let operand):
      return map(try value(of: operand)) { isNegative ? PythonArithmetic.negate($0) : PythonArithmetic.plus($0) }
    case .not(let operand): return map(try value(of: operand)) { .flag(!$0.isTrue) }
    case .power(let base, let exponent):
      let base = try value(of: base)
      return combine(.power, base, try value(of: exponent), expression.span)
    case .chain(let first, let links):
      var result = try value(of: first)
      for link in links { result = combine(link.sign, result, try value(of: link.operand), expression.span) }
      return result
    case .comparison(let first, let links): return try comparison(first, links)
    case .logic(let isAnd, let operands): return try logic(isAnd, operands)
    case .conditional(let condition, let then, let otherwise):
      let condition = try value(of: condition)
      guard let number = condition.number else { return rest(condition, unknown(expression)) }
      return try value(of: number.isTrue ? then : otherwise)
    default: return unknown(expression)
    }
  }

  private func map(_ value: Binding, _ transform: (PythonNumber) -> PythonNumber) -> Binding {
    value.number.map { .number(transform($0)) } ?? rest(value)
  }

  /// `left sign right`, also of what is unknown; lists join and repeat.
  mutating func combine(_ sign: Sign, _ left: Binding, _ right: Binding, _ span: Span) -> Binding {
    switch (left, right) {
    case (.number(let one), .number(let other)):
      do throws(ArithmeticFault) {
        return .number(try PythonArithmetic.apply(sign, one, other))
      } catch {
        return .failed(Fault(.arithmetic(error.reason), span))
      }
    case (.list(let one), .list(let other)) where sign == .plus:
      return join(one.count + other.count, span) { one + other }
    case (.list(let one), .number(.whole(let count))) where sign == .times:
      let times = max(Int(clamping: count), 0)
      let (length, overflows) = one.count.multipliedReportingOverflow(by: times)
      return join(overflows ? Int.max : length, span) { (0..<times).flatMap { _ in one } }
    default: return rest(left, right)
    }
  }

  private mutating func join(_ count: Int, _ span: Span, _ elements: () -> [Binding]) -> Binding {
    do throws(Fault) {
      try makeElements(count, span)
      return .list(count == 0 ? [] : elements())
    } catch {
      return .failed(error)
    }
  }

  /// The value of something computed from values that are not all numbers.
  func rest(_ values: Binding...) -> Binding {
    var missing: [Missing] = []
    for value in values {
      if case .failed = value { return value }
      missing += value.missing.prefix(Limits.missing - missing.count)
    }
    return .unknown(missing)
  }

  /// A list that is computed from another one.
  mutating func list(_ comprehension: Expression.Comprehension, _ whole: Expression) throws(Fault) -> Binding {
    let iterable = try value(of: comprehension.iterable)
    guard case .list(let elements) = iterable else { return unknown(whole) }
    let before = names[comprehension.variable]
    defer { names[comprehension.variable] = before }
    var result: [Binding] = []
    for element in elements {
      do throws(Fault) {
        try makeElements(1, whole.span)
      } catch {
        return .failed(error)
      }
      names[comprehension.variable] = element
      if let condition = comprehension.condition {
        guard let number = try value(of: condition).number else { return unknown(whole) }
        if !number.isTrue { continue }
      }
      result.append(try value(of: comprehension.element))
    }
    return .list(result)
  }

  private mutating func comparison(_ first: Expression, _ links: [Expression.Link]) throws(Fault) -> Binding {
    var left = try value(of: first)
    for link in links {
      let right = try value(of: link.operand)
      guard let one = left.number, let other = right.number else { return rest(left, right) }
      guard PythonArithmetic.compare(link.sign, one, other) else { return .number(.flag(false)) }
      left = right
    }
    return .number(.flag(true))
  }

  private mutating func logic(_ isAnd: Bool, _ operands: [Expression]) throws(Fault) -> Binding {
    var result = Binding.none
    for operand in operands {
      result = try value(of: operand)
      guard let number = result.number else { return rest(result) }
      if number.isTrue != isAnd { return result }
    }
    return result
  }
}
