import PythonSyntax

/// The run of a function with an open step: the decisions that lead to the current way, and their conditions.
struct Fork {
  /// The ways to take, in order. After the last of them, the first way is taken.
  let decisions: [Bool]
  var conditions: [StepTerm] = []
  /// The steps that are possible after the decisions so far.
  var interval = StepInterval()
  var taken: [Bool] = []
}

/// Steps from one to another.
struct StepInterval {
  var lower = 0.0
  var upper = Double.infinity

  /// The answer of a comparison of the step with a constant, if it is the same for all of these steps.
  func decides(_ sign: Comparator, _ constant: Double) -> Bool? {
    switch sign {
    case .less: upper < constant ? true : lower >= constant ? false : nil
    case .lessOrEqual: upper <= constant ? true : lower > constant ? false : nil
    case .greater: lower > constant ? true : upper <= constant ? false : nil
    case .greaterOrEqual: lower >= constant ? true : upper < constant ? false : nil
    case .equal: constant < lower || constant > upper ? false : lower == upper && lower == constant ? true : nil
    case .notEqual: constant < lower || constant > upper ? true : lower == upper && lower == constant ? false : nil
    default: nil
    }
  }

  /// Keeps the steps for which a comparison has the given answer.
  mutating func keep(_ sign: Comparator, _ constant: Double, holds: Bool) {
    switch (sign, holds) {
    case (.less, true), (.greaterOrEqual, false): upper = min(upper, constant.rounded(.up) - 1)
    case (.lessOrEqual, true), (.greater, false): upper = min(upper, constant.rounded(.down))
    case (.greater, true), (.lessOrEqual, false): lower = max(lower, constant.rounded(.down) + 1)
    case (.greaterOrEqual, true), (.less, false): lower = max(lower, constant.rounded(.up))
    case (.equal, true), (.notEqual, false): (lower, upper) = (max(lower, constant), min(upper, constant))
    default: break
    }
  }
}

extension StepTerm {
  /// The comparison of the bare step with a constant, if the term is one.
  fileprivate var plainComparison: (sign: Comparator, constant: Double)? {
    guard case .comparison(let first, let links) = node, links.count == 1 else { return nil }
    let (sign, operand) = (links[0].sign, links[0].operand)
    if case .step = first.node, let constant = operand.constant { return (sign, constant.double) }
    if case .step = operand.node, let constant = first.constant { return (sign.mirrored, constant.double) }
    return nil
  }
}

extension Comparator {
  fileprivate var mirrored: Comparator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

extension Interpreter {
  /// The value as a term of the open step; `nil` for what is not a number.
  func term(of value: PythonValue) -> StepTerm? {
    switch value {
    case .number(let number): StepTerm(number)
    case .open(let term): term
    default: nil
    }
  }

  /// A term made of others, unless it is too long to write out.
  func open(_ node: StepTerm.Node, _ span: Span) throws(Interruption) -> PythonValue {
    let term = StepTerm(node)
    try spend(2)
    guard term.size <= Limits.operations else { throw fault(.functionTooLong(limit: Limits.operations), span) }
    guard term.depth <= Limits.functionNesting else { throw fault(.tooDeep(limit: Limits.functionNesting), span) }
    return .open(term)
  }

  func open(
    _ sign: BinaryOperator, _ one: StepTerm, _ other: StepTerm, _ span: Span, continuesChain: Bool
  ) throws(Interruption) -> PythonValue {
    switch sign {
    case .power: return try open(.power(one, other), span)
    case .plus, .minus, .times, .divide, .floorDivide, .modulo:
      let link = StepTerm.Link(sign: sign, operand: other)
      // A long sum that a loop gathers stays flat instead of nesting brackets.
      let isFlat = continuesChain || one.depth > Limits.functionNesting / 4
      if isFlat, case .chain(let first, let links) = one.node, links[0].sign.isSum == sign.isSum {
        return try open(.chain(first, links + [link]), span)
      }
      return try open(.chain(one, [link]), span)
    default:
      guard let left = one.constant, let right = other.constant else {
        throw raise("TypeError", "unsupported operand type(s) for \(sign.rawValue): 'float' and 'float'", span)
      }
      do throws(ArithmeticError) {
        return .number(try PythonArithmetic.apply(sign, left, right))
      } catch {
        throw raise(error, span)
      }
    }
  }

  /// Whether a term is true, if it does not depend on the step or the ways taken so far decide it.
  func known(_ term: StepTerm) throws(Interruption) -> Bool? {
    if !term.usesStep {
      do throws(ArithmeticError) {
        return try term.value(at: .whole(0)).isTrue
      } catch {
        throw raise(error, programPlace.span)
      }
    }
    guard let fork = forks.last, let comparison = term.plainComparison else { return nil }
    return fork.interval.decides(comparison.sign, comparison.constant)
  }

  /// Takes one way of a condition on the open step. Another run takes the other.
  func decide(_ term: StepTerm) throws(Interruption) -> Bool {
    if let known = try known(term) { return known }
    guard var fork = forks.popLast() else { throw fault(.notAFunction("the condition"), programPlace.span) }
    let index = fork.conditions.count
    let way = index < fork.decisions.count ? fork.decisions[index] : true
    fork.conditions.append(term)
    fork.taken.append(way)
    if let comparison = term.plainComparison {
      fork.interval.keep(comparison.sign, comparison.constant, holds: way)
    }
    forks.append(fork)
    return way
  }

  /// All ways of a computation on the open step, joined by their conditions. What it does to the program is undone.
  func forked(
    _ span: Span, _ body: () throws(Interruption) -> PythonValue
  ) throws(Interruption) -> PythonValue {
    try explore([], forks.last?.interval ?? StepInterval(), span, body)
  }

  private func explore(
    _ decisions: [Bool], _ interval: StepInterval, _ span: Span, _ body: () throws(Interruption) -> PythonValue
  ) throws(Interruption) -> PythonValue {
    guard decisions.count <= Limits.functionNesting else {
      throw fault(.tooDeep(limit: Limits.functionNesting), span)
    }
    let trial = journal.begin()
    tries.append(Trying())
    forks.append(Fork(decisions: decisions, interval: interval))
    let loopsBefore = loops.count
    var result: PythonValue
    defer {
      if loops.count > loopsBefore { loops.removeLast(loops.count - loopsBefore) }
    }
    do throws(Interruption) {
      result = try body()
    } catch {
      guard case .raised(let exception) = error else {
        forks.removeLast()
        tries.removeLast()
        _ = journal.undo(trial)
        throw error
      }
      result = .open(StepTerm(.failure(ArithmeticError(kind: .value, reason: exception.message))))
    }
    tries.removeLast()
    _ = journal.undo(trial)
    let fork = forks.removeLast()
    guard fork.conditions.count > decisions.count else { return result }
    for index in (decisions.count..<fork.conditions.count).reversed() {
      let other = try explore(Array(fork.taken[..<index]) + [false], interval, span, body)
      result = try joined(fork.conditions[index], result, other, span)
    }
    return result
  }

  private func joined(
    _ condition: StepTerm, _ then: PythonValue, _ otherwise: PythonValue, _ span: Span
  ) throws(Interruption) -> PythonValue {
    if let unknown = then.unknown ?? otherwise.unknown { return .unknown(unknown) }
    if case .tuple(let one) = then, case .tuple(let other) = otherwise, one.count == other.count {
      var elements: [PythonValue] = []
      for (one, other) in zip(one, other) { elements.append(try joined(condition, one, other, span)) }
      return .tuple(elements)
    }
    if let one = term(of: then), let other = term(of: otherwise), one.isWritten(as: other) { return then }
    if term(of: then) == nil, then.isSame(as: otherwise) { return then }
    let missing = StepTerm(.failure(ArithmeticError.type("no number")))
    return try open(
      .conditional(condition, then: term(of: then) ?? missing, otherwise: term(of: otherwise) ?? missing), span)
  }
}

extension StepTerm {
  /// Whether both are written with the same text.
  func isWritten(as other: StepTerm) -> Bool {
    guard size == other.size, usesStep == other.usesStep, !canFail, !other.canFail else { return false }
    return ExpressionText.of(expression(step: "step")) == ExpressionText.of(other.expression(step: "step"))
  }
}

extension BinaryOperator {
  /// Whether it adds or subtracts, and so joins a flat sum.
  fileprivate var isSum: Bool { self == .plus || self == .minus }
}
