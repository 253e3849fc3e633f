import PythonSyntax

/// A number computed from a step that is left open: what running a function with an open step leaves over. It has no
/// names, no loops and no calls but those of ``Builtin``, so an evaluation takes at most ``size`` operations.
struct StepTerm: Sendable {
  let node: Node
  /// How many operations it has when it is written out.
  let size: Int
  /// Whether the step is in it.
  let usesStep: Bool
  /// How many terms are inside one another.
  let depth: Int

  indirect enum Node: Sendable {
    case constant(PythonNumber)
    case step
    case sign(isNegative: Bool, StepTerm)
    case not(StepTerm)
    case chain(StepTerm, [Link])
    case power(StepTerm, StepTerm)
    case comparison(StepTerm, [Comparison])
    case logic(isAnd: Bool, [StepTerm])
    case conditional(StepTerm, then: StepTerm, otherwise: StepTerm)
    case call(Builtin, [StepTerm])
    /// A way on which the function gives no number.
    case failure(ArithmeticError)
  }

  struct Link: Sendable {
    let sign: BinaryOperator
    let operand: StepTerm
  }

  struct Comparison: Sendable {
    let sign: Comparator
    let operand: StepTerm
  }

  static let step = StepTerm(.step)

  init(_ number: PythonNumber) { self.init(.constant(number)) }

  init(_ node: Node) {
    self.node = node
    var size = 1
    var usesStep = false
    var depth = 0
    for part in StepTerm.parts(of: node) {
      depth = max(depth, part.depth)
      size = min(size + part.size, Int(Int32.max))
      usesStep = usesStep || part.usesStep
    }
    if case .step = node { usesStep = true }
    self.size = size
    self.usesStep = usesStep
    self.depth = depth + 1
  }

  private static func parts(of node: Node) -> [StepTerm] {
    switch node {
    case .constant, .step, .failure: []
    case .sign(_, let operand), .not(let operand): [operand]
    case .chain(let first, let links): [first] + links.map { $0.operand }
    case .comparison(let first, let links): [first] + links.map { $0.operand }
    case .power(let base, let exponent): [base, exponent]
    case .logic(_, let operands): operands
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .call(_, let arguments): arguments
    }
  }

  /// Its direct parts.
  var parts: [StepTerm] { StepTerm.parts(of: node) }

  /// Whether one of its ways gives no number.
  var canFail: Bool {
    if case .failure = node { return true }
    return parts.contains { $0.canFail }
  }

  /// The number, if the term does not depend on the step.
  var constant: PythonNumber? {
    if case .constant(let number) = node { return number }
    return usesStep ? nil : try? value(at: .whole(0))
  }
}

extension StepTerm {
  /// The value at a step.
  func value(at step: PythonNumber) throws(ArithmeticError) -> PythonNumber {
    switch node {
    case .constant(let number): return number
    case .step: return step
    case .sign(let isNegative, let operand):
      let number = try operand.value(at: step)
      return isNegative ? PythonArithmetic.negate(number) : PythonArithmetic.plus(number)
    case .not(let operand): return .flag(!(try operand.value(at: step).isTrue))
    case .chain(let first, let links):
      var result = try first.value(at: step)
      for link in links { result = try PythonArithmetic.apply(link.sign, result, try link.operand.value(at: step)) }
      return result
    case .power(let base, let exponent):
      let base = try base.value(at: step)
      return try PythonPower.power(base, try exponent.value(at: step))
    case .comparison(let first, let links): return .flag(try StepTerm.compare(first, links, step))
    case .logic(let isAnd, let operands): return try StepTerm.logic(isAnd, operands, step)
    case .conditional(let condition, let then, let otherwise):
      return try (try condition.value(at: step).isTrue ? then : otherwise).value(at: step)
    case .call(let builtin, let arguments):
      var numbers: [PythonNumber] = []
      for argument in arguments { numbers.append(try argument.value(at: step)) }
      return try builtin(numbers)
    case .failure(let fault): throw fault
    }
  }

  private static func compare(
    _ first: StepTerm, _ links: [Comparison], _ step: PythonNumber
  ) throws(ArithmeticError) -> Bool {
    var left = try first.value(at: step)
    for link in links {
      let right = try link.operand.value(at: step)
      guard PythonArithmetic.compare(link.sign, left, right) else { return false }
      left = right
    }
    return true
  }

  /// The operand that decides, as Python returns it.
  private static func logic(
    _ isAnd: Bool, _ operands: [StepTerm], _ step: PythonNumber
  ) throws(ArithmeticError) -> PythonNumber {
    var result = PythonNumber.flag(isAnd)
    for operand in operands {
      result = try operand.value(at: step)
      if result.isTrue != isAnd { return result }
    }
    return result
  }
}

extension StepTerm {
  /// The term as an expression, with `name` for the step.
  func expression(step name: String) -> Expression { Expression(kind(step: name), Span(0, 0)) }

  private func kind(step name: String) -> Expression.Kind {
    func written(_ term: StepTerm) -> Expression { term.expression(step: name) }
    switch node {
    case .constant(let number): return Constant.kind(number)
    case .step: return .name(name)
    case .sign(let isNegative, let operand): return .sign(isNegative: isNegative, written(operand))
    case .not(let operand): return .not(written(operand))
    case .chain(let first, let links):
      return .chain(written(first), links.map { .init(sign: $0.sign, operand: written($0.operand)) })
    case .power(let base, let exponent): return .power(written(base), written(exponent))
    case .comparison(let first, let links):
      return .comparison(written(first), links.map { .init(sign: $0.sign, operand: written($0.operand)) })
    case .logic(let isAnd, let operands): return .logic(isAnd: isAnd, operands.map(written))
    case .conditional(let condition, let then, let otherwise):
      return .conditional(condition: written(condition), then: written(then), otherwise: written(otherwise))
    case .call(let builtin, let arguments):
      return .call(
        builtin.expression, arguments.map { .init(name: nil, nameSpan: Span(0, 0), value: written($0)) })
    case .failure: return .opaque
    }
  }
}

extension Builtin {
  /// The function's name as an expression.
  var expression: Expression {
    let nowhere = Span(0, 0)
    guard rawValue.hasPrefix("math.") else { return Expression(.name(rawValue), nowhere) }
    return Expression(.attribute(Expression(.name("math"), nowhere), String(rawValue.dropFirst(5))), nowhere)
  }

  /// What a function of the step may use, for messages.
  static let allowed: [String] =
    ["arithmetic", "comparisons", "and, or, not", "a if c else b"]
    + allCases.map { $0.rawValue }.filter { !$0.hasPrefix("math.") } + ["math.*"]
}

/// Numbers as they can be written.
enum Constant {
  static func kind(_ number: PythonNumber) -> Expression.Kind {
    switch number {
    case .flag(let flag): return .flag(flag)
    case .whole(let whole): return self.whole(whole)
    case .float(let value):
      if value.isNaN { return math("nan").kind }
      let magnitude = value.isInfinite ? math("inf") : Expression(.float(value.magnitude), Span(0, 0))
      return value.sign == .minus ? .sign(isNegative: true, magnitude) : magnitude.kind
    }
  }

  private static func math(_ name: String) -> Expression {
    Expression(.attribute(Expression(.name("math"), Span(0, 0)), name), Span(0, 0))
  }

  private static func whole(_ whole: Int64) -> Expression.Kind {
    if whole >= 0 { return .integer(whole) }
    // The smallest 64-bit integer has no positive counterpart.
    if whole == .min {
      let one = Expression.Link(sign: .minus, operand: Expression(.integer(1), Span(0, 0)))
      return .chain(Expression(self.whole(.min + 1), Span(0, 0)), [one])
    }
    return .sign(isNegative: true, Expression(.integer(-whole), Span(0, 0)))
  }
}
