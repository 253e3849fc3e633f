import Anneal

extension FunctionResolver {
  /// The expression without names of the text.
  mutating func resolve(_ expression: Expression, _ locals: [String: Local]) throws(Fault) -> Expression {
    try count(1, expression.span)
    switch expression.kind {
    case .integer, .float, .flag: return expression
    case .name, .attribute, .index: return try name(expression, locals)
    case .call(let callee, let arguments): return try call(callee, arguments, expression, locals)
    case .sign, .not, .power, .chain, .comparison, .logic, .conditional:
      return Expression(try operators(expression.kind, locals), expression.span)
    default: throw notAllowed(reader.source.text(expression.span), expression.span)
    }
  }

  private mutating func operators(
    _ kind: Expression.Kind, _ locals: [String: Local]
  ) throws(Fault) -> Expression.Kind {
    switch kind {
    case .sign(let isNegative, let operand): return .sign(isNegative: isNegative, try resolve(operand, locals))
    case .not(let operand): return .not(try resolve(operand, locals))
    case .power(let base, let exponent): return .power(try resolve(base, locals), try resolve(exponent, locals))
    case .chain(let first, let links): return .chain(try resolve(first, locals), try resolve(links, locals))
    case .comparison(let first, let links):
      return .comparison(try resolve(first, locals), try resolve(links, locals))
    case .logic(let isAnd, let operands): return .logic(isAnd: isAnd, try resolve(operands, locals))
    case .conditional(let condition, let then, let otherwise):
      return .conditional(
        condition: try resolve(condition, locals), then: try resolve(then, locals),
        otherwise: try resolve(otherwise, locals))
    default: return kind
    }
  }

  private mutating func resolve(
    _ links: [Expression.Link], _ locals: [String: Local]
  ) throws(Fault) -> [Expression.Link] {
    var resolved: [Expression.Link] = []
    for link in links { resolved.append(.init(sign: link.sign, operand: try resolve(link.operand, locals))) }
    return resolved
  }

  private mutating func resolve(
    _ expressions: [Expression], _ locals: [String: Local]
  ) throws(Fault) -> [Expression] {
    var resolved: [Expression] = []
    for expression in expressions { resolved.append(try resolve(expression, locals)) }
    return resolved
  }

  private mutating func name(_ expression: Expression, _ locals: [String: Local]) throws(Fault) -> Expression {
    let path = expression.path
    if let root = path?.first, let local = locals[root] {
      guard path?.count == 1 else { throw notAllowed(reader.source.text(expression.span), expression.span) }
      try count(local.operations, expression.span)
      return local.value
    }
    switch try value(of: expression) {
    case .number(let number): return Constant.expression(number, expression.span)
    case .failed(let fault): throw fault
    case .unknown(let missing):
      lacks(missing.isEmpty ? reader.unknown(expression).missing : missing)
      return expression
    default: throw notAllowed(reader.source.text(expression.span), expression.span)
    }
  }

  private mutating func call(
    _ callee: Expression, _ arguments: [Expression.Argument], _ expression: Expression, _ locals: [String: Local]
  ) throws(Fault) -> Expression {
    let name = Normal.text(reader.source, callee.span)
    guard locals[callee.path?.first ?? ""] == nil else { throw notAllowed(name, callee.span) }
    switch try value(of: callee) {
    case .builtin(let builtin): return try call(builtin, name, arguments, expression.span, locals)
    case .function(let index): return try inline(reader.functions[index], arguments, locals, expression.span)
    default: break
    }
    // What does not depend on the step may be a constant of the text, or asked for, as a loader's length is.
    let value = try value(of: expression)
    if let number = value.number { return Constant.expression(number, expression.span) }
    guard name == "len", !value.missing.isEmpty else { throw notAllowed(name, callee.span) }
    lacks(value.missing)
    return expression
  }

  private mutating func call(
    _ builtin: Builtin, _ name: String, _ arguments: [Expression.Argument], _ span: Span, _ locals: [String: Local]
  ) throws(Fault) -> Expression {
    guard builtin.arity.contains(arguments.count) else {
      throw Fault(.argumentCount(function: name, given: arguments.count, expected: builtin.arity), span)
    }
    var resolved: [Expression.Argument] = []
    for argument in arguments {
      if let name = argument.name { throw notAllowed(name + "=", argument.nameSpan) }
      resolved.append(
        .init(name: nil, nameSpan: argument.nameSpan, value: try resolve(argument.value, locals)))
    }
    if name != builtin.rawValue, name.hasPrefix("np.") || name.hasPrefix("numpy.") {
      note(Note.numpy(name, builtin.rawValue))
    }
    return Expression(.call(builtin.expression(span), resolved), span)
  }

  func notAllowed(_ name: String, _ span: Span) -> Fault { Fault(.notAllowed(name, allowed: Builtin.allowed), span) }
}

extension Builtin {
  /// What a function may use, for messages.
  static let allowed: [String] =
    ["arithmetic", "comparisons", "and, or, not", "a if c else b"]
    + allCases.map { $0.rawValue }.filter { !$0.hasPrefix("math.") } + ["math.*"]

  /// The function's name as an expression.
  func expression(_ span: Span) -> Expression {
    guard rawValue.hasPrefix("math.") else { return Expression(.name(rawValue), span) }
    return Expression(.attribute(Expression(.name("math"), span), String(rawValue.dropFirst(5))), span)
  }
}

/// Numbers as they can be written.
enum Constant {
  static func expression(_ number: PythonNumber, _ span: Span) -> Expression {
    switch number {
    case .flag(let flag): return Expression(.flag(flag), span)
    case .whole(let whole): return self.whole(whole, span)
    case .float(let value):
      if value.isNaN { return Expression(.attribute(Expression(.name("math"), span), "nan"), span) }
      let magnitude =
        value.isInfinite
        ? Expression(.attribute(Expression(.name("math"), span), "inf"), span)
        : Expression(.float(value.magnitude), span)
      return value.sign == .minus ? Expression(.sign(isNegative: true, magnitude), span) : magnitude
    }
  }

  private static func whole(_ whole: Int64, _ span: Span) -> Expression {
    if whole >= 0 { return Expression(.integer(whole), span) }
    // The least whole number has no positive counterpart in 64 bits.
    if whole == .min {
      let one = Expression.Link(sign: .minus, operand: Expression(.integer(1), span))
      return Expression(.chain(self.whole(.min + 1, span), [one]), span)
    }
    return Expression(.sign(isNegative: true, Expression(.integer(-whole), span)), span)
  }
}
