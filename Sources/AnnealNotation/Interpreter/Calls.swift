import Anneal
import PythonSyntax

/// The arguments of a call.
struct CallArguments {
  struct Argument {
    let name: String?
    let nameSpan: Span
    let value: PythonValue
    /// The argument as it was written; `nil` if the call was not made by the text.
    let expression: Expression?
  }

  var positional: [Argument] = []
  var named: [Argument] = []
  /// Why the call may have further arguments: an unknown `*` or `**` value.
  var unknownRest: Unknown?

  init() {}

  /// Values by position.
  init(_ values: [PythonValue]) {
    positional = values.map { Argument(name: nil, nameSpan: Span(0, 0), value: $0, expression: nil) }
  }

  var values: [PythonValue] { positional.map { $0.value } }
  var all: [Argument] { positional + named }

  subscript(name: String) -> PythonValue? { named.first { $0.name == name }?.value }

  /// The value by position, or by name.
  func value(at position: Int, _ name: String) -> PythonValue? {
    position < positional.count ? positional[position].value : self[name]
  }

  mutating func prepend(_ value: PythonValue) {
    positional.insert(Argument(name: nil, nameSpan: Span(0, 0), value: value, expression: nil), at: 0)
  }
}

extension Interpreter {
  func evaluateCall(
    _ callee: Expression, _ arguments: [Expression.Argument], _ expression: Expression, _ environment: Environment
  ) throws(Interruption) -> PythonValue {
    if case .name("super") = callee.kind {
      if arguments.isEmpty { return superObject(environment, expression.span) }
      if arguments.count == 2, case .type(let type) = try evaluate(arguments[0].value, environment) {
        return .method(PythonMethod(try evaluate(arguments[1].value, environment), .parent(type)))
      }
    }
    // `object.method(…)` looks the method up without creating an object for it.
    let function = try evaluate(callee, environment)
    if arguments.isEmpty { return try call(function, CallArguments(), expression, callee: callee) }
    return try call(function, evaluate(arguments, environment), expression, callee: callee)
  }

  private func evaluate(
    _ arguments: [Expression.Argument], _ environment: Environment
  ) throws(Interruption) -> CallArguments {
    var result = CallArguments()
    result.positional.reserveCapacity(arguments.count)
    for argument in arguments {
      let value = try evaluate(argument.value, environment)
      switch argument.unpacking {
      case .none:
        let given = CallArguments.Argument(
          name: argument.name, nameSpan: argument.nameSpan, value: value, expression: argument.value)
        if argument.name == nil { result.positional.append(given) } else { result.named.append(given) }
      case .list:
        if case .unknown(let unknown) = value {
          result.unknownRest = unknown
          continue
        }
        for value in try values(of: value, argument.value.span) {
          result.positional.append(
            .init(name: nil, nameSpan: argument.nameSpan, value: value, expression: argument.value))
        }
      case .mapping: try add(value, argument, to: &result)
      }
    }
    return result
  }

  private func add(
    _ value: PythonValue, _ argument: Expression.Argument, to result: inout CallArguments
  ) throws(Interruption) {
    let mapping = PythonMapping()
    try merge(value, into: mapping, argument.value.span)
    if let uncertainty = mapping.storage.uncertainty { result.unknownRest = uncertainty }
    for (key, value) in zip(mapping.storage.keys, mapping.storage.values) {
      result.named.append(
        .init(name: key.text ?? "", nameSpan: argument.value.span, value: value, expression: argument.value))
    }
  }

  /// Calls a value.
  func call(
    _ function: PythonValue, _ arguments: CallArguments, _ expression: Expression?, callee: Expression? = nil
  ) throws(Interruption) -> PythonValue {
    let span = expression?.span ?? programPlace.span
    switch function {
    case .function(let function): return try call(function, arguments, span)
    case .builtin(let builtin): return try call(builtin, arguments, span)
    case .native(let native):
      if !forks.isEmpty, native.reachesOutside, let callee, !module.isLibrary {
        throw fault(.notAllowed(CanonicalText.of(module.source, callee.span), allowed: Builtin.allowed), callee.span)
      }
      return try call(native, arguments, expression, span)
    case .method(let method): return try call(method, arguments, expression, span)
    case .type(let type): return try construct(type, arguments, expression, callee?.span ?? span)
    case .instance(let instance):
      if let method = instance.type.find("__call__") {
        return try call(bound(method, to: function), arguments, expression)
      }
      if let base = instance.type.unknownBase { return unknownCall(base, arguments, expression, span) }
      if instance.type.order.contains(where: { $0.module?.isPartial ?? false }) {
        return unknownCall(Unknown([]), arguments, expression, span)
      }
      throw raise("TypeError", "'\(instance.type.name)' object is not callable", span)
    case .unknown(let unknown):
      if let callee, !forks.isEmpty, openRun == nil, !isAskable(callee), !module.isLibrary {
        throw fault(.notAllowed(CanonicalText.of(module.source, callee.span), allowed: Builtin.allowed), callee.span)
      }
      return unknownCall(unknown, arguments, expression, span)
    case .descriptor(let descriptor): return try call(descriptor.getter, arguments, expression)
    default: throw raise("TypeError", "'\(function.typeName)' object is not callable", span)
    }
  }

  /// A function of the step may ask for the length of a loader; it may not call anything else that is unknown.
  private func isAskable(_ callee: Expression) -> Bool { callee.path == ["len"] }

  /// The result of an unknown function, which is asked for by the text of the whole call.
  private func unknownCall(
    _ unknown: Unknown, _ arguments: CallArguments, _ expression: Expression?, _ span: Span
  ) -> PythonValue {
    let isPlain = expression != nil && !module.isLibrary
    if isPlain { noteUnused(expression, arguments) }
    let result = isPlain ? Unknown([.init(module: module, span: span)]) : Unknown(unknown.reasons)
    for argument in arguments.all {
      if argument.name == "lr" {
        result.rate = argument.value.unknown.map { .unknown(Unknown($0.reasons)) } ?? argument.value
      }
      for instance in instances(in: argument.value) where instance.scheduler != nil || isOptimizer(instance) {
        result.carried.append(instance)
      }
    }
    return .unknown(result)
  }

  /// Notes a scheduler from another library, which would affect the rate but is not read.
  private func noteUnused(_ expression: Expression?, _ arguments: CallArguments) {
    guard case .call(let callee, _)? = expression?.kind, let name = callee.path?.last, !arguments.all.isEmpty else {
      return
    }
    if Spelling.isClassName(name), Spelling.isScheduler(name) { note(Note.unknownScheduler(name)) }
  }

  private func instances(in value: PythonValue) -> [PythonInstance] {
    if let instance = value.instance { return [instance] }
    return (value.elements ?? []).prefix(16).compactMap { $0.instance }
  }

  func call(_ function: PythonFunction, _ arguments: CallArguments, _ span: Span) throws(Interruption) -> PythonValue {
    try spend(4)
    callDepth += 1
    defer { callDepth -= 1 }
    guard hasStack else { throw tooDeep(span) }
    guard callDepth < Program.callDepth else {
      if !forks.isEmpty { throw fault(.tooDeep(limit: Limits.functionNesting), span) }
      throw raise("RecursionError", "maximum recursion depth exceeded", span)
    }
    // A round under inspection keeps what its functions do, since its own fork covers all ways.
    if !forks.isEmpty, openRun == nil, forkDepth < callDepth, arguments.all.contains(where: { isOpen($0.value) }) {
      let outer = forkDepth
      forkDepth = callDepth
      defer { forkDepth = outer }
      guard forks.count <= Limits.functionNesting else { throw fault(.tooDeep(limit: Limits.functionNesting), span) }
      return try forked(span) { () throws(Interruption) in try self.run(function, arguments, span) }
    }
    return try run(function, arguments, span)
  }

  private func isOpen(_ value: PythonValue) -> Bool {
    if case .open = value { true } else { false }
  }

  private func run(_ function: PythonFunction, _ arguments: CallArguments, _ span: Span) throws(Interruption)
    -> PythonValue
  {
    function.wasCalled = true
    let environment = Environment(.function, module: function.environment.module, parent: function.environment)
    environment.function = function
    do throws(Interruption) {
      try bind(arguments, to: function, environment, span)
    } catch {
      // Only the parts of these libraries that schedules need are implemented.
      let name = function.environment.module.name
      if case .raised = error, name == "numpy" || name == "torch" || name == "numpy.random" { return unknown(span) }
      throw error
    }
    environment.arguments = environment.names.values
    let (outerModule, outerPlace) = (module, programPlace)
    module = function.environment.module
    callStack.append(environment)
    defer {
      (module, programPlace) = (outerModule, outerPlace)
      callStack.removeLast()
    }
    switch function.body {
    case .expression(let expression): return try evaluate(expression, environment)
    case .statements(let statements):
      if function.isGenerator {
        if runsBlock {
          runsBlock = false
          environment.isContext = true
          return try result(of: statements, environment)
        }
        let plan = function.plan ?? GeneratorPlan(statements, environment.module.source)
        function.plan = plan
        guard plan.isResumable else { return try generate(statements, environment) }
        return .iterator(PythonIterator(.generator(PythonGenerator(statements, environment, plan))))
      }
      return try result(of: statements, environment)
    }
  }

  private func result(of statements: [Statement], _ environment: Environment) throws(Interruption) -> PythonValue {
    skippedReturns.append([])
    let flow: Flow
    do throws(Interruption) {
      flow = try execute(statements, environment)
    } catch {
      skippedReturns.removeLast()
      throw error
    }
    let skipped = skippedReturns.removeLast()
    var result = PythonValue.none
    if case .return(let value) = flow { result = value }
    for (value, unknown) in skipped where !value.isSame(as: result) && !value.isNone {
      // Objects built on either way are distinguished by what is built; numbers and texts are not.
      if result.instance == nil || value.number != nil || value.text != nil {
        result = merged(result, value, unknown)
      }
    }
    return result
  }

  /// Runs a generator to its end and keeps what it yields. An endless one is cut off.
  private func generate(_ statements: [Statement], _ environment: Environment) throws(Interruption) -> PythonValue {
    let (outerValues, outerStart, outerLoops) = (yielded, yieldStart, loops)
    (yielded, yieldStart) = ([], 0)
    let nominal = openLengths.count
    defer { (yielded, yieldStart, loops) = (outerValues, outerStart, outerLoops) }
    do throws(Interruption) {
      _ = try execute(statements, environment)
    } catch {
      guard case .reached = error else { throw error }
      if openLengths.count > nominal { openLengths.removeLast(openLengths.count - nominal) }
      return .iterator(PythonIterator(yielded.isEmpty ? .values([]) : .cycle(yielded)))
    }
    if openLengths.count > nominal, let asked = openLengths.last {
      openLengths.removeLast(openLengths.count - nominal)
      return .unknown(asked)
    }
    return .iterator(PythonIterator(.values(yielded)))
  }
}

extension Interpreter {
  /// Gives a function's parameters their values.
  private func bind(
    _ arguments: CallArguments, to function: PythonFunction, _ environment: Environment, _ span: Span
  ) throws(Interruption) {
    let parameters = function.parameters
    if function.isPlain, arguments.named.isEmpty, arguments.unknownRest == nil,
      arguments.positional.count == parameters.count
    {
      for (parameter, argument) in zip(parameters, arguments.positional) {
        environment.names[parameter.name] = argument.value
      }
      return
    }
    var bound: [PythonValue?] = Array(repeating: nil, count: parameters.count)
    let extra = try bindPositional(arguments, function, &bound, span)
    let more = try bindNamed(arguments, function, &bound, span)
    var missing: [String] = []
    for (index, parameter) in parameters.enumerated() {
      switch parameter.kind {
      case .list: environment.names[parameter.name] = try tuple(extra, span)
      case .mapping: environment.names[parameter.name] = .mapping(more)
      default:
        if let value = bound[index] ?? function.defaults[index] {
          environment.names[parameter.name] = value
        } else if let rest = arguments.unknownRest {
          environment.names[parameter.name] = .unknown(rest)
        } else {
          missing.append(parameter.name)
        }
      }
    }
    guard missing.isEmpty else { throw missingArguments(missing, function, span) }
  }

  private func bindPositional(
    _ arguments: CallArguments, _ function: PythonFunction, _ bound: inout [PythonValue?], _ span: Span
  ) throws(Interruption) -> [PythonValue] {
    let places = function.parameters.indices.filter {
      function.parameters[$0].kind == .ordinary || function.parameters[$0].kind == .positionalOnly
    }
    for (place, argument) in zip(places, arguments.positional) { bound[place] = argument.value }
    let extra = arguments.values.dropFirst(places.count)
    guard extra.isEmpty || function.parameters.contains(where: { $0.kind == .list }) else {
      if !forks.isEmpty { throw argumentCount(function, arguments.positional.count, span) }
      throw raise(
        "TypeError",
        "\(function.name)() takes \(places.count) positional argument\(places.count == 1 ? "" : "s") but "
          + "\(arguments.positional.count) \(arguments.positional.count == 1 ? "was" : "were") given", span)
    }
    return Array(extra)
  }

  private func bindNamed(
    _ arguments: CallArguments, _ function: PythonFunction, _ bound: inout [PythonValue?], _ span: Span
  ) throws(Interruption) -> PythonMapping {
    let more = PythonMapping()
    let takesMore = function.parameters.contains { $0.kind == .mapping }
    for argument in arguments.named {
      let name = argument.name ?? ""
      let index = function.parameters.firstIndex {
        $0.name == name && ($0.kind == .ordinary || $0.kind == .keywordOnly)
      }
      if let index {
        guard bound[index] == nil else {
          throw raise("TypeError", "\(function.name)() got multiple values for argument '\(name)'", argument.nameSpan)
        }
        bound[index] = argument.value
      } else if takesMore {
        more.storage.set(.text(name), .text(name), argument.value)
      } else {
        if !forks.isEmpty { throw argumentCount(function, arguments.all.count, span) }
        throw raise(
          "TypeError", "\(function.name)() got an unexpected keyword argument '\(name)'", argument.nameSpan)
      }
    }
    if let rest = arguments.unknownRest, takesMore { more.storage.uncertainty = rest }
    return more
  }

  private func missingArguments(_ names: [String], _ function: PythonFunction, _ span: Span) -> Interruption {
    if !forks.isEmpty { return argumentCount(function, 0, span) }
    let quoted = names.map { "'\($0)'" }
    let list =
      quoted.count < 3
      ? quoted.joined(separator: " and ")
      : quoted.dropLast().joined(separator: ", ") + ", and " + (quoted.last ?? "")
    return raise(
      "TypeError",
      "\(function.name)() missing \(names.count) required positional argument\(names.count == 1 ? "" : "s"): \(list)",
      span)
  }

  private func argumentCount(_ function: PythonFunction, _ given: Int, _ span: Span) -> Interruption {
    let required = function.defaults.filter { $0 == nil }.count
    return fault(
      .argumentCount(function: function.name, given: given, expected: required...function.parameters.count), span)
  }
}

extension Interpreter {
  /// `super()` in a method.
  private func superObject(_ environment: Environment, _ span: Span) -> PythonValue {
    var place: Environment? = environment
    while let candidate = place, candidate.function?.owner == nil { place = candidate.parent }
    guard let place, let owner = place.function?.owner, let receiver = place.arguments.first else {
      return unknown(span)
    }
    return .method(PythonMethod(receiver, .parent(owner)))
  }

  /// Calls a method of a value, if it has one of its own.
  func callIfPresent(
    _ name: String, of value: PythonValue, _ arguments: [PythonValue], _ span: Span
  ) throws(Interruption) -> PythonValue? {
    guard case .instance(let instance) = value else { return nil }
    let target = instance.replacement ?? instance
    guard let method = target.type.find(name) else { return nil }
    return try call(bound(method, to: .instance(target)), CallArguments(arguments), nil)
  }

  /// A class's attribute as an object of the class sees it.
  func bound(_ attribute: PythonValue, to receiver: PythonValue) -> PythonValue {
    switch attribute {
    case .function, .native:
      if case .type = receiver { return attribute }
    default: break
    }
    switch attribute {
    case .function(let function): return .method(PythonMethod(receiver, .function(function)))
    case .native(let native): return .method(PythonMethod(receiver, .builtin(native)))
    case .descriptor(let descriptor):
      switch descriptor.kind {
      case .property: return attribute
      case .staticMethod: return descriptor.getter
      case .classMethod:
        guard case .function(let function) = descriptor.getter else { return descriptor.getter }
        if case .type = receiver { return .method(PythonMethod(receiver, .function(function))) }
        guard case .instance(let instance) = receiver else { return descriptor.getter }
        return .method(PythonMethod(.type(instance.type), .function(function)))
      }
    default: return attribute
    }
  }

  private func call(
    _ method: PythonMethod, _ arguments: CallArguments, _ expression: Expression?, _ span: Span
  ) throws(Interruption) -> PythonValue {
    switch method.target {
    case .function(let function):
      var arguments = arguments
      arguments.prepend(method.receiver)
      return try call(function, arguments, span)
    case .builtin(let native):
      var arguments = arguments
      arguments.prepend(method.receiver)
      return try call(native, arguments, expression, span)
    case .native(let name): return try callMethod(name, of: method.receiver, arguments, expression, span)
    case .parent: throw raise("TypeError", "'super' object is not callable", span)
    }
  }
}
