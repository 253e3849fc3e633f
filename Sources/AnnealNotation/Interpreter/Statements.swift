import PythonSyntax

extension Interpreter {
  func execute(_ statements: [Statement], _ environment: Environment) throws(Interruption) -> Flow {
    depth += 1
    defer { depth -= 1 }
    guard hasStack else { throw tooDeep(statements.first?.span) }
    for statement in statements {
      let flow = try execute(statement, environment)
      if case .next = flow { continue }
      return flow
    }
    return .next
  }

  func tooDeep(_ span: Span?) -> Interruption {
    fault(forks.isEmpty ? .recursion : .tooDeep(limit: Limits.functionNesting), span)
  }

  private func execute(_ statement: Statement, _ environment: Environment) throws(Interruption) -> Flow {
    try spend(1)
    if !module.isLibrary { programPlace = (module, statement.span) }
    switch statement.kind {
    case .expression(let expression): _ = try evaluate(expression, environment)
    case .assign(let targets, let value): try assign(targets, value, environment)
    case .augmented(let target, let sign, let value): try augment(target, sign, value, statement.span, environment)
    case .annotated(let target, _, let value):
      if let value { try assign([target], value, environment) }
    case .conditional(let branches): return try conditional(branches[...], environment)
    case .for(let target, let iterable, let body, let otherwise):
      return try loop(over: iterable, target, body, otherwise, statement.span, environment)
    case .while(let condition, let body, let otherwise):
      return try loop(while: condition, body, otherwise, statement.span, environment)
    case .return(let value):
      guard let value else { return .return(.none) }
      return .return(try evaluate(value, environment))
    case .break: return .break
    case .continue: return .continue
    case .pass: break
    default: return try executeRare(statement, environment)
    }
    return .next
  }

  private func executeRare(_ statement: Statement, _ environment: Environment) throws(Interruption) -> Flow {
    switch statement.kind {
    case .function(let definition): try define(definition, environment)
    case .class(let definition): try define(definition, environment)
    case .with(let items, let body): return try with(items[...], body, environment)
    case .try(let body, let handlers, let otherwise, let finally):
      return try attempt(body, handlers, otherwise, finally, environment)
    case .match(let subject, let cases): return try match(subject, cases, environment)
    case .raise(let exception, _): throw try raised(exception, statement.span, environment)
    case .assert(let condition, let message):
      // A round under inspection assumes what the program asserts.
      if openRun != nil { break }
      if case .no = try truth(of: condition, environment) {
        let text = try message.map { (message) throws(Interruption) in try string(evaluate(message, environment)) }
        throw raise("AssertionError", text ?? "", statement.span)
      }
    case .delete(let targets): for target in targets { try delete(target, environment) }
    case .global(let names):
      for name in names { environment.elsewhere[name] = environment.module.environment }
    case .nonlocal(let names): for name in names { declareNonlocal(name, environment) }
    case .import(let aliases): for alias in aliases { try importModule(alias, statement.span, environment) }
    case .importFrom(let module, let level, let names):
      try importNames(names, from: module, level: level, statement.span, environment)
    case .broken(let problem): try skip(problem, statement.span, environment)
    default: break
    }
    return .next
  }

  /// A statement that cannot be parsed matters only if it contains a schedule; the names that it assigns are unknown.
  private func skip(_ problem: SyntaxProblem, _ span: Span, _ environment: Environment) throws(Interruption) {
    let words = module.source.tokens(in: span).map { module.source.text($0.span) }
    if words.contains(where: { catalogue[$0] != nil || isScheduleAlias($0) }) {
      throw fault(NotationError.Problem(problem.kind), problem.span)
    }
    if words.count > 1, words[1] == "=" { set(words[0], unknown(span, name: words[0]), environment) }
    brokenStatements += 1
  }

  private func isScheduleAlias(_ word: String) -> Bool {
    if case .type(let type)? = module.environment?.names[word] { type.scheduleEntry != nil } else { false }
  }

  private func declareNonlocal(_ name: String, _ environment: Environment) {
    var outer = environment.parent
    while let candidate = outer {
      if candidate.kind == .function, candidate.names[name] != nil {
        environment.elsewhere[name] = candidate
        return
      }
      outer = candidate.parent
    }
  }
}

extension Interpreter {
  private func with(
    _ items: ArraySlice<Statement.WithItem>, _ body: [Statement], _ environment: Environment
  ) throws(Interruption) -> Flow {
    guard let item = items.first else { return try execute(body, environment) }
    let context = try evaluate(item.context, environment)
    if case .instance(let instance) = context, let function = instance.names["_anneal_generator"] {
      return try withGenerator(instance, function, item, items.dropFirst(), body, environment)
    }
    let entered = try callIfPresent("__enter__", of: context, [], item.context.span)
    if let target = item.target {
      try assign(entered ?? unknownResult(of: context, item.context.span), to: target, environment)
    }
    let flow: Flow
    do throws(Interruption) {
      flow = try with(items.dropFirst(), body, environment)
    } catch {
      guard case .raised(let exception) = error else { throw error }
      let type = exceptionType(exception.type).map(PythonValue.type) ?? .none
      let arguments = [type, try object(of: exception), .none]
      guard let result = try callIfPresent("__exit__", of: context, arguments, item.context.span),
        case .yes = try truth(of: result)
      else { throw error }
      return .next
    }
    _ = try callIfPresent("__exit__", of: context, [.none, .none, .none], item.context.span)
    return flow
  }

  /// A generator as a context: its body runs, and where it yields, the block does.
  private func withGenerator(
    _ instance: PythonInstance, _ function: PythonValue, _ item: Statement.WithItem,
    _ rest: ArraySlice<Statement.WithItem>, _ body: [Statement], _ environment: Environment
  ) throws(Interruption) -> Flow {
    let outerFlow = blockFlow
    blockFlow = .next
    blocks.append(WithBlock(item: item, rest: rest, body: body, environment: environment, module: module))
    let depth = blocks.count
    var arguments = CallArguments(instance.names["_anneal_args"]?.elements ?? [])
    if case .mapping(let named)? = instance.names["_anneal_kwargs"] {
      for (key, value) in zip(named.storage.keys, named.storage.values) {
        arguments.named.append(
          .init(name: key.text, nameSpan: item.context.span, value: value, expression: nil))
      }
    }
    defer { if blocks.count >= depth { blocks.removeLast(blocks.count - depth + 1) } }
    runsBlock = true
    _ = try call(function, arguments, item.context)
    let flow = blockFlow
    blockFlow = outerFlow
    return flow
  }

  /// Runs the block of a `with` whose generator yields.
  func run(_ block: WithBlock, with value: PythonValue) throws(Interruption) {
    let inner = module
    module = block.module
    defer { module = inner }
    if let target = block.item.target { try assign(value, to: target, block.environment) }
    blockFlow = try with(block.rest, block.body, block.environment)
  }

  private func unknownResult(of context: PythonValue, _ span: Span) -> PythonValue {
    if case .unknown = context { context } else { unknown(span) }
  }

  private func attempt(
    _ body: [Statement], _ handlers: [Statement.Handler], _ otherwise: [Statement], _ finally: [Statement],
    _ environment: Environment
  ) throws(Interruption) -> Flow {
    var flow = Flow.next
    var failure: Interruption?
    do throws(Interruption) {
      flow = try guarded(body, handlers, otherwise, environment)
    } catch {
      failure = error
    }
    if case .outOfFuel? = failure { throw .outOfFuel }
    if !finally.isEmpty {
      let last = try execute(finally, environment)
      if case .next = last {} else { return last }
    }
    if let failure { throw failure }
    return flow
  }

  private func guarded(
    _ body: [Statement], _ handlers: [Statement.Handler], _ otherwise: [Statement], _ environment: Environment
  ) throws(Interruption) -> Flow {
    let flow: Flow
    let expects = handlers.contains { $0.type?.path == ["NameError"] } && !module.isLibrary
    if expects { expectedNameErrors += 1 }
    do throws(Interruption) {
      defer { if expects { expectedNameErrors -= 1 } }
      flow = try execute(body, environment)
    } catch {
      let exception: PythonException
      switch error {
      case .raised(let raised): exception = raised
      case .exit(let code, let message):
        exception = PythonException(
          type: "SystemExit", message: message.isEmpty ? "\(code)" : message, value: nil, module: module,
          span: programPlace.span)
      default: throw error
      }
      for handler in handlers where try catches(handler, exception, environment) {
        if let name = handler.name { set(name, try object(of: exception), environment) }
        return try handling(exception) { () throws(Interruption) in try self.execute(handler.body, environment) }
      }
      throw error
    }
    guard case .next = flow, !otherwise.isEmpty else { return flow }
    return try execute(otherwise, environment)
  }

  private func handling(
    _ exception: PythonException, _ body: () throws(Interruption) -> Flow
  ) throws(Interruption) -> Flow {
    handled.append(exception)
    defer { handled.removeLast() }
    return try body()
  }

  func catches(
    _ handler: Statement.Handler, _ exception: PythonException, _ environment: Environment
  ) throws(Interruption) -> Bool {
    guard let type = handler.type else { return true }
    let value = try evaluate(type, environment)
    return (value.elements ?? [value]).contains { isException(exception, of: $0) }
  }

  private func isException(_ exception: PythonException, of type: PythonValue) -> Bool {
    guard case .type(let wanted) = type else { return false }
    let given = exception.value?.type ?? exceptionType(exception.type)
    return given?.isSubclass(of: wanted) ?? false || given?.isSubclass(ofName: wanted.name) ?? false
  }

  private func raised(
    _ expression: Expression?, _ span: Span, _ environment: Environment
  ) throws(Interruption) -> Interruption {
    guard let expression else {
      return handled.last.map(Interruption.raised) ?? raise("RuntimeError", "No active exception to reraise", span)
    }
    var value = try evaluate(expression, environment)
    if case .type = value { value = try call(value, CallArguments(), expression) }
    guard case .instance(let instance) = value else {
      return raise("Exception", module.source.text(expression.span), span)
    }
    if instance.type.isSubclass(ofName: "SystemExit") {
      let argument = instance.names["args"]?.elements?.first ?? .none
      return .exit(code: argument.index ?? (argument.isNone ? 0 : 1), message: argument.text ?? "")
    }
    let place = module.isLibrary ? programPlace : (module: module, span: span)
    return .raised(
      PythonException(
        type: instance.type.name, message: try string(.instance(instance)), value: instance, module: place.module,
        span: place.span))
  }
}

extension Interpreter {
  private func match(
    _ subject: Expression, _ cases: [Statement.MatchCase], _ environment: Environment
  ) throws(Interruption) -> Flow {
    let value = try evaluate(subject, environment)
    return try match(value, cases[...], environment)
  }

  private func match(
    _ value: PythonValue, _ cases: ArraySlice<Statement.MatchCase>, _ environment: Environment
  ) throws(Interruption) -> Flow {
    guard let first = cases.first else { return .next }
    var truth = try matches(first.pattern, value, environment)
    if case .yes = truth, let condition = first.condition { truth = try self.truth(of: condition, environment) }
    return try choose(
      truth, { () throws(Interruption) in try self.execute(first.body, environment) },
      { () throws(Interruption) in try self.match(value, cases.dropFirst(), environment) })
  }

  private func matches(
    _ pattern: Statement.Pattern, _ value: PythonValue, _ environment: Environment
  ) throws(Interruption) -> Truth {
    switch pattern {
    case .any: return .yes
    case .capture(let name):
      set(name, value, environment)
      return .yes
    case .value(let expression): return try matches(expression, value, environment)
    case .or(let patterns):
      for pattern in patterns {
        let truth = try matches(pattern, value, environment)
        guard case .no = truth else { return truth }
      }
      return .no
    case .as(let pattern, let name):
      let truth = try matches(pattern, value, environment)
      if case .yes = truth { set(name, value, environment) }
      return truth
    case .sequence(let patterns): return try matchesSequence(patterns, value, environment)
    case .star: return .yes
    case .mapping(let pairs, let rest): return try matchesMapping(pairs, rest, value, environment)
    case .instance(let type, let patterns, let named):
      return try matchesInstance(type, patterns, named, value, environment)
    }
  }

  private func all(
    _ pairs: [(Statement.Pattern, PythonValue)], _ environment: Environment
  ) throws(Interruption) -> Truth {
    for (pattern, value) in pairs {
      let truth = try matches(pattern, value, environment)
      guard case .yes = truth else { return truth }
    }
    return .yes
  }

  private func matchesSequence(
    _ patterns: [Statement.Pattern], _ value: PythonValue, _ environment: Environment
  ) throws(Interruption) -> Truth {
    if case .unknown(let unknown) = value { return .unknown(unknown) }
    guard let elements = value.elements else { return .no }
    let star = patterns.firstIndex { if case .star = $0 { true } else { false } }
    guard let star else {
      return elements.count == patterns.count ? try all(Array(zip(patterns, elements)), environment) : .no
    }
    let after = patterns.count - star - 1
    guard elements.count >= star + after else { return .no }
    if case .star(let name?) = patterns[star] {
      set(name, .list(PythonList(Array(elements[star..<(elements.count - after)]))), environment)
    }
    var pairs: [(Statement.Pattern, PythonValue)] = Array(zip(patterns[..<star], elements[..<star]))
    pairs += Array(zip(patterns[(star + 1)...], elements.suffix(after)))
    return try all(pairs, environment)
  }

  private func matchesMapping(
    _ pairs: [(key: Expression, pattern: Statement.Pattern)], _ rest: String?, _ value: PythonValue,
    _ environment: Environment
  ) throws(Interruption) -> Truth {
    if case .unknown(let unknown) = value { return .unknown(unknown) }
    guard case .mapping(let mapping) = value else { return .no }
    var found: [(Statement.Pattern, PythonValue)] = []
    var left = mapping.storage
    for (key, pattern) in pairs {
      guard let key = MappingKey(try evaluate(key, environment)), let value = left.remove(key) else { return .no }
      found.append((pattern, value))
    }
    if let rest { set(rest, .mapping(PythonMapping(left)), environment) }
    return try all(found, environment)
  }

  private func matchesInstance(
    _ type: Expression, _ patterns: [Statement.Pattern], _ named: [(name: String, pattern: Statement.Pattern)],
    _ value: PythonValue, _ environment: Environment
  ) throws(Interruption) -> Truth {
    let type = try evaluate(type, environment)
    let truth = isInstance(value, of: type)
    guard case .yes = truth else { return truth }
    var pairs: [(Statement.Pattern, PythonValue)] = []
    if value.instance == nil {
      if patterns.count == 1 { pairs.append((patterns[0], value)) }
    } else if !patterns.isEmpty {
      let names = try matchedNames(type)
      guard patterns.count <= names.count else {
        throw raise(
          "TypeError", "accepts \(names.count) positional sub-patterns (\(patterns.count) given)", programPlace.span)
      }
      for (pattern, name) in zip(patterns, names) {
        guard let attribute = try attributeIfPresent(name, of: value) else { return .no }
        pairs.append((pattern, attribute))
      }
    }
    for (name, pattern) in named {
      guard let attribute = try attributeIfPresent(name, of: value) else { return .no }
      pairs.append((pattern, attribute))
    }
    return try all(pairs, environment)
  }
}

extension Interpreter {
  /// The attributes that a class pattern's positional patterns match.
  private func matchedNames(_ type: PythonValue) throws(Interruption) -> [String] {
    for name in ["__match_args__", "_fields"] {
      if let names = try attributeIfPresent(name, of: type)?.elements { return names.compactMap { $0.text } }
    }
    guard case .mapping(let fields)? = try attributeIfPresent("__dataclass_fields__", of: type) else { return [] }
    return fields.storage.keys.compactMap { $0.text }
  }

  /// `None`, `True` and `False` in a pattern are compared by `is`.
  private func matches(_ expression: Expression, _ value: PythonValue, _ environment: Environment) throws(Interruption)
    -> Truth
  {
    switch (expression.kind, value) {
    case (.flag, .unknown(let unknown)): return .unknown(unknown)
    case (.flag(let flag), .number(.flag(let other))): return Truth(flag == other)
    case (.flag, _): return .no
    default: return try truth(of: compare(.equal, value, evaluate(expression, environment), expression.span))
    }
  }
}

/// The block of a `with` that runs where a generator yields.
struct WithBlock {
  let item: Statement.WithItem
  let rest: ArraySlice<Statement.WithItem>
  let body: [Statement]
  let environment: Environment
  let module: PythonModule
}
