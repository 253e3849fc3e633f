import Anneal

/// Writes a function out: constants of the text in place of their names, the functions it calls in place of the calls,
/// a `def` as one expression. What comes out needs nothing around it.
struct FunctionResolver {
  /// What the names stand for; it changes only in what it counts and notes.
  private(set) var reader: Reader
  /// Why it cannot be written out by names alone.
  private(set) var missing: [Missing] = []
  private(set) var operations = 0
  private var depth = 0

  /// A local name's value, and how many operations it stands for.
  struct Local {
    let value: Expression
    let operations: Int
  }

  init(_ reader: Reader) { self.reader = reader }

  /// The function with one parameter and one expression.
  mutating func lambda(_ source: FunctionSource) throws(Fault) -> Expression.Lambda {
    let required = source.parameters.filter { $0.defaultValue == nil }.count
    guard let parameter = source.parameters.first, required <= 1 else {
      throw Fault(.parameterCount(required), source.span)
    }
    var locals = try defaults(source)
    locals[parameter.name] = Local(value: Expression(.name(parameter.name), source.span), operations: 1)
    let body = try self.body(source.body[...], source, &locals)
    return Expression.Lambda(parameters: [.init(name: parameter.name, defaultValue: nil)], body: body)
  }

  private mutating func defaults(_ source: FunctionSource) throws(Fault) -> [String: Local] {
    var locals: [String: Local] = [:]
    for parameter in source.parameters {
      guard let value = parameter.defaultValue else { continue }
      locals[parameter.name] = try local(value, [:])
    }
    return locals
  }

  private mutating func local(_ expression: Expression, _ locals: [String: Local]) throws(Fault) -> Local {
    let before = operations
    let value = try resolve(expression, locals)
    return Local(value: value, operations: operations - before)
  }

  /// The statements of a function as one expression: what follows a branch belongs to each of its ways.
  private mutating func body(
    _ statements: ArraySlice<FunctionStatement>, _ source: FunctionSource, _ locals: inout [String: Local]
  ) throws(Fault) -> Expression {
    var statements = statements
    while let statement = statements.popFirst() {
      switch statement {
      case .assign(let name, let value): locals[name] = try local(value, locals)
      case .result(let value): return try resolve(value, locals)
      case .branch(let condition, let then, let otherwise):
        try count(1, condition.span)
        try enter(condition.span)
        let condition = try resolve(condition, locals)
        var (first, second) = (locals, locals)
        let rest = Array(statements)
        let taken = try body((then + rest)[...], source, &first)
        let left = try body((otherwise + rest)[...], source, &second)
        depth -= 1
        return Expression(.conditional(condition: condition, then: taken, otherwise: left), condition.span)
      }
    }
    throw Fault(.notAFunction(source.name), source.span)
  }

  private mutating func enter(_ span: Span) throws(Fault) {
    depth += 1
    guard depth <= Limits.functionNesting else { throw Fault(.tooDeep(limit: Limits.functionNesting), span) }
  }

  mutating func count(_ operations: Int, _ span: Span) throws(Fault) {
    self.operations += operations
    guard self.operations <= Limits.operations else {
      throw Fault(.functionTooLong(limit: Limits.operations), span)
    }
  }

  mutating func lacks(_ missing: [Missing]) { self.missing += missing.prefix(Limits.missing - self.missing.count) }

  mutating func note(_ text: String) { reader.note(text) }

  mutating func value(of expression: Expression) throws(Fault) -> Binding { try reader.value(of: expression) }

  /// A call of another function of the text, written out.
  mutating func inline(
    _ source: FunctionSource, _ arguments: [Expression.Argument], _ locals: [String: Local], _ span: Span
  ) throws(Fault) -> Expression {
    // Also what ends a function that calls itself.
    try enter(span)
    var inner = try defaults(source)
    for (index, argument) in arguments.enumerated() {
      let name = argument.name ?? (index < source.parameters.count ? source.parameters[index].name : "")
      guard source.parameters.contains(where: { $0.name == name }) else {
        throw argumentCount(source, arguments.count, span)
      }
      inner[name] = try local(argument.value, locals)
    }
    guard inner.count == source.parameters.count else { throw argumentCount(source, arguments.count, span) }
    let result = try body(source.body[...], source, &inner)
    depth -= 1
    return result
  }

  private func argumentCount(_ source: FunctionSource, _ given: Int, _ span: Span) -> Fault {
    let required = source.parameters.filter { $0.defaultValue == nil }.count
    return Fault(
      .argumentCount(function: source.name, given: given, expected: required...source.parameters.count), span)
  }
}
