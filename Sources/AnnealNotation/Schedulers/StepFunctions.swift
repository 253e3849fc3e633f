import Anneal
import PythonSyntax

extension Interpreter {
  /// A function of the step for the core, or what is missing for one.
  enum WrittenFunction {
    case known(Function)
    case missing(Unknown)
  }

  /// Runs a function with an open step and keeps the resulting term.
  func writtenOut(_ value: PythonValue, _ span: Span) throws(Interruption) -> WrittenFunction {
    let (name, parameter) = try self.parameter(of: value, span)
    let result = try forked(span) { () throws(Interruption) in
      try self.call(value, CallArguments([.open(.step)]), nil)
    }
    if case .unknown(let unknown) = result { return .missing(unknown) }
    guard let term = term(of: result) else {
      throw try notANumber(value, result, name, span)
    }
    guard !term.canFail else { throw fault(.notAFunction(name), span) }
    operations += term.size
    guard operations <= Limits.allOperations else {
      throw fault(.functionTooLong(limit: Limits.allOperations), span)
    }
    return .known(Interpreter.function(of: term, parameter: parameter))
  }

  /// The function of a term: its text parses to itself.
  static func function(of term: StepTerm, parameter: String) -> Function {
    let name = term.usesName(parameter) ? "step" : parameter
    let lambda = Expression.Lambda(
      parameters: [FormalParameter(name: name, kind: .ordinary, defaultValue: nil, annotation: nil, span: Span(0, 0))],
      body: term.expression(step: name))
    let text = ExpressionText.of(Expression(.lambda(lambda), Span(0, 0)))
    return Function(text: text) { (step) throws(Function.Failure) in
      do throws(ArithmeticError) {
        return try term.value(at: .whole(Int64(step))).double
      } catch {
        throw Function.Failure(error.reason)
      }
    }
  }

  /// The function's name, and the name of the parameter which takes the step.
  private func parameter(of value: PythonValue, _ span: Span) throws(Interruption) -> (name: String, parameter: String)
  {
    switch value {
    case .function(let function): return (function.name, try parameter(of: function, after: 0))
    case .builtin(let builtin):
      guard builtin.arity.contains(1) else {
        throw fault(.argumentCount(function: builtin.rawValue, given: 1, expected: builtin.arity), span)
      }
      return (builtin.rawValue, "x")
    case .method(let method):
      if case .function(let function) = method.target { return (function.name, try parameter(of: function, after: 1)) }
      return ("method", "step")
    case .instance(let instance): return (instance.type.name, partialParameter(of: instance) ?? "step")
    default: return ("function", "step")
    }
  }

  private func partialParameter(of instance: PythonInstance) -> String? {
    guard case .function(let function)? = instance.names["func"] else { return nil }
    let given = instance.names["args"]?.elements?.count ?? 0
    return given < function.parameters.count ? function.parameters[given].name : nil
  }

  private func parameter(of function: PythonFunction, after skipped: Int) throws(Interruption) -> String {
    var required = 0
    for (parameter, value) in zip(function.parameters, function.defaults) where value == nil {
      if parameter.kind == .ordinary || parameter.kind == .positionalOnly { required += 1 }
    }
    let places = function.parameters.filter { $0.kind == .ordinary || $0.kind == .positionalOnly || $0.kind == .list }
    guard required <= 1 + skipped, places.count > skipped else {
      throw fault(.parameterCount(required - skipped), function.span)
    }
    let first = places[skipped]
    return first.kind == .list ? "step" : first.name
  }

  private func notANumber(
    _ value: PythonValue, _ result: PythonValue, _ name: String, _ span: Span
  ) throws(Interruption) -> Interruption {
    if case .function(let function) = value, case .expression(let body) = function.body {
      let source = function.environment.module.source
      return fault(.notAllowed(CanonicalText.of(source, body.span), allowed: Builtin.allowed), body.span)
    }
    return fault(.notAFunction(name), span)
  }
}

extension StepTerm {
  /// Whether a function is called by this name, so that the step needs another.
  fileprivate func usesName(_ name: String) -> Bool {
    if case .call(let builtin, _) = node,
      builtin.rawValue == name || (name == "math" && builtin.rawValue.hasPrefix("math."))
    {
      return true
    }
    if case .constant(let number) = node, name == "math", !number.double.isFinite { return true }
    return parts.contains { $0.usesName(name) }
  }
}
