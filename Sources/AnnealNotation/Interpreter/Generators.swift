import PythonSyntax

/// A call of a generator, paused between the values it yields.
final class PythonGenerator: Cell {
  /// A block that the generator has entered, and its place in it.
  struct Frame {
    enum Kind {
      case block
      case loop(target: Expression, iterator: PythonIterator, otherwise: [Statement])
      case repeated(condition: Expression, otherwise: [Statement])
      case attempt(handlers: [Statement.Handler], otherwise: [Statement], finally: [Statement])
      /// The handler, or the `else`, of a `try`.
      case handler(PythonException?, finally: [Statement])
      case finally(pending: Pending)
      case context(PythonValue, Span)
      /// `yield from`
      case delegate(PythonIterator, target: Expression?)
    }

    var kind: Kind
    var statements: [Statement] = []
    var next = 0
  }

  /// What continues after a `finally`.
  enum Pending {
    case flow(Flow)
    case failure(PythonException)
  }

  /// Where it stands.
  struct State {
    var frames: [Frame]
    /// The target of the value that is sent to it.
    var target: Expression?
    /// A value that was made in advance.
    var ahead: PythonValue?
    var result = PythonValue.none
    /// The unknown length of a loop in it.
    var asked: Unknown?
    var wasAsked = false
    /// An unknown condition in it, and what had been done when it was reached.
    var doubt: (unknown: Unknown, effects: Int)?
  }

  let environment: Environment
  let module: PythonModule
  let plan: GeneratorPlan
  var state: State
  var isRunning = false

  init(_ statements: [Statement], _ environment: Environment, _ plan: GeneratorPlan) {
    self.environment = environment
    self.plan = plan
    module = environment.module
    state = State(frames: [Frame(kind: .block, statements: statements)])
  }

  override var contents: Contents { .generator(state) }
  override func restore(_ contents: Contents) {
    if case .generator(let state) = contents { self.state = state }
  }

  /// Whether it is inside a loop without a known end.
  var isEndless: Bool {
    state.frames.contains { if case .repeated = $0.kind { true } else { false } }
  }
}

extension Interpreter {
  /// The next value of a generator; `nil` at its end.
  func resume(
    _ generator: PythonGenerator, sending sent: PythonValue = .none, _ span: Span
  ) throws(Interruption) -> PythonValue? {
    if let value = generator.state.ahead {
      willChange(generator)
      generator.state.ahead = nil
      return value
    }
    return try running(generator, span) { () throws(Interruption) in
      if let target = generator.state.target {
        generator.state.target = nil
        try self.assign(sent, to: target, generator.environment)
      }
      return try self.run(generator)
    }
  }

  /// `generator.throw`
  func resume(
    _ generator: PythonGenerator, raising exception: PythonException, _ span: Span
  ) throws(Interruption) -> PythonValue? {
    try running(generator, span) { () throws(Interruption) in
      generator.state.target = nil
      try self.unwind(generator, exception)
      return try self.run(generator)
    }
  }

  /// Runs the `finally` blocks of a generator that is released.
  func close(_ generator: PythonGenerator, _ span: Span) throws(Interruption) {
    guard !generator.state.frames.isEmpty else { return }
    let end = PythonException(type: "GeneratorExit", message: "", value: nil, module: module, span: span)
    do throws(Interruption) {
      _ = try resume(generator, raising: end, span)
    } catch {
      guard case .raised(let exception) = error, exception.type == "GeneratorExit" else { throw error }
    }
    willChange(generator)
    generator.state.frames = []
  }

  private func running(
    _ generator: PythonGenerator, _ span: Span, _ body: () throws(Interruption) -> PythonValue?
  ) throws(Interruption) -> PythonValue? {
    guard !generator.isRunning else { throw raise("ValueError", "generator already executing", span) }
    willChange(generator)
    callDepth += 1
    guard callDepth < Program.callDepth else {
      callDepth -= 1
      throw raise("RecursionError", "maximum recursion depth exceeded", span)
    }
    generator.isRunning = true
    let (outerModule, outerPlace) = (module, programPlace)
    module = generator.module
    callStack.append(generator.environment)
    defer {
      callDepth -= 1
      generator.isRunning = false
      (module, programPlace) = (outerModule, outerPlace)
      callStack.removeLast()
    }
    do throws(Interruption) {
      return try body()
    } catch {
      if case .raised = error { generator.state.frames = [] }
      throw error
    }
  }

  private func run(_ generator: PythonGenerator) throws(Interruption) -> PythonValue? {
    let before = effects
    if let doubt = generator.state.doubt, effects != doubt.effects, !isAsked(doubt.unknown) {
      openLengths.append(doubt.unknown)
    }
    while !generator.state.frames.isEmpty {
      try spend(1)
      do throws(Interruption) {
        if let value = try advance(generator) {
          askIfEffective(generator, before)
          return value
        }
      } catch {
        guard case .raised(let exception) = error else { throw error }
        try unwind(generator, exception)
      }
    }
    if let asked = generator.state.asked, !generator.state.wasAsked { openLengths.append(asked) }
    return nil
  }

  /// Asks for the unknown length of a loop that steps and updates after it depend on.
  private func askIfEffective(_ generator: PythonGenerator, _ before: Int) {
    if let asked = generator.state.asked, effects != before, !isAsked(asked) { openLengths.append(asked) }
  }

  private func isAsked(_ unknown: Unknown) -> Bool { openLengths.contains { $0 === unknown } }

  /// Advances by one statement, or by the end of a block.
  private func advance(_ generator: PythonGenerator) throws(Interruption) -> PythonValue? {
    guard let last = generator.state.frames.indices.last else { return nil }
    let frame = generator.state.frames[last]
    guard frame.next < frame.statements.count else { return try endBlock(frame, generator) }
    generator.state.frames[last].next += 1
    let statement = frame.statements[frame.next]
    if generator.plan.holds(statement) {
      if !module.isLibrary { programPlace = (module, statement.span) }
      return try enter(statement, generator)
    }
    let handling = generator.state.frames.lazy.compactMap { frame in
      if case .handler(let exception, _) = frame.kind { exception } else { nil }
    }.last
    if let handling { handled.append(handling) }
    defer { if handling != nil { handled.removeLast() } }
    let flow = try execute([statement], generator.environment)
    if case .next = flow { return nil }
    try leave(generator, flow)
    return nil
  }

  private func push(_ kind: PythonGenerator.Frame.Kind, _ statements: [Statement], _ generator: PythonGenerator) {
    generator.state.frames.append(PythonGenerator.Frame(kind: kind, statements: statements))
  }

  /// Enters a statement that contains a `yield`.
  private func enter(_ statement: Statement, _ generator: PythonGenerator) throws(Interruption) -> PythonValue? {
    let environment = generator.environment
    switch statement.kind {
    case .conditional(let branches): try enter(branches, generator)
    case .for(let target, let iterable, let body, let otherwise):
      let value = try evaluate(iterable, environment)
      let nominal = openLengths.count
      let iterator = try iterator(over: value, iterable.span)
      if openLengths.count > nominal { generator.state.asked = openLengths.popLast() }
      generator.state.frames.append(
        .init(kind: .loop(target: target, iterator: iterator, otherwise: otherwise), statements: body, next: body.count)
      )
    case .while(let condition, let body, let otherwise):
      generator.state.frames.append(
        .init(kind: .repeated(condition: condition, otherwise: otherwise), statements: body, next: body.count))
    case .try(let body, let handlers, let otherwise, let finally):
      push(.attempt(handlers: handlers, otherwise: otherwise, finally: finally), body, generator)
    case .with(let items, let body):
      for (index, item) in items.enumerated() {
        try enter(item, index == items.count - 1 ? body : [], generator)
      }
    default: return try yield(statement, generator)
    }
    return nil
  }

  private func enter(_ branches: [Statement.Branch], _ generator: PythonGenerator) throws(Interruption) {
    for branch in branches {
      guard let condition = branch.condition else { return push(.block, branch.body, generator) }
      switch try truth(of: condition, generator.environment) {
      case .yes: return push(.block, branch.body, generator)
      case .no: continue
      case .unknown(let unknown):
        // Takes the way that yields. There may be fewer values, which matters if anything is done between them.
        let asked = asked(unknown, condition)
        generator.state.doubt = generator.state.doubt ?? (asked, effects)
        if branch.body.contains(where: { generator.plan.holds($0) }) { return push(.block, branch.body, generator) }
      }
    }
  }

  private func enter(
    _ item: Statement.WithItem, _ body: [Statement], _ generator: PythonGenerator
  ) throws(Interruption) {
    let context = try evaluate(item.context, generator.environment)
    let entered = try callIfPresent("__enter__", of: context, [], item.context.span)
    if let target = item.target { try assign(entered ?? context, to: target, generator.environment) }
    push(.context(context, item.context.span), body, generator)
  }

  private func yield(_ statement: Statement, _ generator: PythonGenerator) throws(Interruption) -> PythonValue? {
    guard let (expression, target) = GeneratorPlan.yielded(by: statement) else { return nil }
    switch expression.kind {
    case .yield(let value):
      generator.state.target = target
      guard let value else { return PythonValue.none }
      return try evaluate(value, generator.environment)
    case .yieldFrom(let value):
      let iterator = try iterator(over: evaluate(value, generator.environment), value.span)
      push(.delegate(iterator, target: target), [], generator)
      return nil
    default: return nil
    }
  }
}

extension Interpreter {
  /// Continues after the end of a block.
  private func endBlock(
    _ frame: PythonGenerator.Frame, _ generator: PythonGenerator
  ) throws(Interruption) -> PythonValue? {
    let last = generator.state.frames.count - 1
    switch frame.kind {
    case .loop(let target, let iterator, let otherwise):
      if let element = try next(of: iterator, target.span) {
        generator.state.frames[last].next = 0
        try assign(element, to: target, generator.environment)
        return nil
      }
      generator.state.frames[last] = .init(kind: .block, statements: otherwise)
    case .repeated(let condition, let otherwise):
      switch try truth(of: condition, generator.environment) {
      case .yes: generator.state.frames[last].next = 0
      case .no: generator.state.frames[last] = .init(kind: .block, statements: otherwise)
      case .unknown(let unknown): throw undecided(asked(unknown, condition))
      }
    case .attempt(_, let otherwise, let finally):
      generator.state.frames[last] = .init(kind: .handler(nil, finally: finally), statements: otherwise)
    case .delegate(let iterator, let target): return try delegated(iterator, target, generator)
    default: try endPlainBlock(frame, generator)
    }
    return nil
  }

  private func endPlainBlock(
    _ frame: PythonGenerator.Frame, _ generator: PythonGenerator
  ) throws(Interruption) {
    generator.state.frames.removeLast()
    switch frame.kind {
    case .handler(_, let finally): push(.block, finally, generator)
    case .context(let context, let span): _ = try callIfPresent("__exit__", of: context, [.none, .none, .none], span)
    case .finally(.flow(let flow)): try leave(generator, flow)
    case .finally(.failure(let exception)): throw Interruption.raised(exception)
    default: break
    }
  }

  private func delegated(
    _ iterator: PythonIterator, _ target: Expression?, _ generator: PythonGenerator
  ) throws(Interruption) -> PythonValue? {
    if let value = try next(of: iterator, programPlace.span) { return value }
    generator.state.frames.removeLast()
    if let target { try assign(result(of: iterator), to: target, generator.environment) }
    return nil
  }

  /// What an iterator's generator has returned.
  private func result(of iterator: PythonIterator) -> PythonValue {
    switch iterator.source {
    case .generator(let generator): generator.state.result
    case .shared(let inner): result(of: inner)
    default: .none
    }
  }

  /// Leaves blocks as `break`, `continue` and `return` do.
  private func leave(_ generator: PythonGenerator, _ flow: Flow) throws(Interruption) {
    while let frame = generator.state.frames.popLast() {
      switch frame.kind {
      case .loop, .repeated:
        if case .break = flow { return }
        guard case .continue = flow else { break }
        generator.state.frames.append(frame)
        generator.state.frames[generator.state.frames.count - 1].next = frame.statements.count
        return
      case .attempt(_, _, let finally) where !finally.isEmpty, .handler(_, let finally) where !finally.isEmpty:
        return push(.finally(pending: .flow(flow)), finally, generator)
      case .context(let context, let span):
        _ = try callIfPresent("__exit__", of: context, [.none, .none, .none], span)
      default: break
      }
    }
    if case .return(let value) = flow { generator.state.result = value }
  }

  /// Leaves blocks until one handles an exception.
  private func unwind(_ generator: PythonGenerator, _ exception: PythonException) throws(Interruption) {
    while let frame = generator.state.frames.popLast() {
      switch frame.kind {
      case .attempt(let handlers, _, let finally):
        if try handle(exception, handlers, finally, generator) { return }
        if !finally.isEmpty { return push(.finally(pending: .failure(exception)), finally, generator) }
      case .handler(_, let finally) where !finally.isEmpty:
        return push(.finally(pending: .failure(exception)), finally, generator)
      case .context(let context, let span):
        let type = exceptionType(exception.type).map(PythonValue.type) ?? .none
        if let result = try callIfPresent("__exit__", of: context, [type, object(of: exception), .none], span),
          case .yes = try truth(of: result)
        {
          return
        }
      default: break
      }
    }
    throw .raised(exception)
  }

  private func handle(
    _ exception: PythonException, _ handlers: [Statement.Handler], _ finally: [Statement], _ generator: PythonGenerator
  ) throws(Interruption) -> Bool {
    for handler in handlers where try catches(handler, exception, generator.environment) {
      if let name = handler.name { set(name, try object(of: exception), generator.environment) }
      push(.handler(exception, finally: finally), handler.body, generator)
      return true
    }
    return false
  }
}

extension Interpreter {
  /// The generator behind an iteration, if there is one.
  func generator(in source: Iteration) -> PythonGenerator? {
    switch source {
    case .generator(let generator): generator
    case .shared(let iterator): generator(in: iterator.source)
    case .enumerate(let inner, _): generator(in: inner)
    case .zip(let parts): parts.lazy.compactMap { self.generator(in: $0) }.first
    default: nil
    }
  }

  /// Makes a generator's first value in advance, at the head of a loop: it may show that the loop's length is that of
  /// another loop, which is unknown.
  func lookAhead(_ source: Iteration, _ span: Span) throws(Interruption) {
    guard let generator = generator(in: source), generator.state.ahead == nil else { return }
    guard let value = try resume(generator, span) else { return }
    willChange(generator)
    generator.state.ahead = value
    if let asked = generator.state.asked, !generator.isEndless, !isAsked(asked) {
      generator.state.wasAsked = true
      openLengths.append(asked)
    }
  }

  /// All remaining values, or why their number is unknown.
  func drained(_ value: PythonValue, _ span: Span) throws(Interruption) -> (values: [PythonValue], doubt: Unknown?) {
    let (lengths, done) = (openLengths.count, effects)
    let values = try values(of: value, span)
    guard openLengths.count > lengths, effects == done, let doubt = openLengths.last else { return (values, nil) }
    openLengths.removeLast(openLengths.count - lengths)
    return (values, doubt)
  }

  /// `send`, `throw` and `close`.
  func callGenerator(
    _ name: String, _ iterator: PythonIterator, _ values: [PythonValue], _ span: Span
  ) throws(Interruption) -> PythonValue {
    guard let generator = generator(in: iterator.source) else { return .none }
    let value: PythonValue?
    switch name {
    case "send": value = try resume(generator, sending: values.first ?? .none, span)
    case "throw":
      guard let first = values.first else { return unknown(span) }
      value = try resume(generator, raising: exception(of: first, span), span)
    default:
      try close(generator, span)
      return .none
    }
    guard let value else { throw raise("StopIteration", "", span) }
    return value
  }

  private func exception(of value: PythonValue, _ span: Span) throws(Interruption) -> PythonException {
    var value = value
    if case .type = value { value = try call(value, CallArguments(), nil) }
    guard case .instance(let instance) = value else {
      throw raise("TypeError", "exceptions must derive from BaseException", span)
    }
    let place = module.isLibrary ? programPlace : (module: module, span: span)
    return PythonException(
      type: instance.type.name, message: try string(value), value: instance, module: place.module, span: place.span)
  }
}
