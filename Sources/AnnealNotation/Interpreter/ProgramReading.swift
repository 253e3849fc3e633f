import Anneal
import PythonSyntax

extension Interpreter {
  /// Reads a program: parses it, runs it, and explains what it did.
  static func read(
    _ program: Program, _ catalogue: Catalogue, _ definitions: [Definition], declared: inout [ScriptArgument]
  ) throws(LocatedProblem) -> Reading {
    let source = SourceText(program.text)
    let parsed = Module.parse(source)
    guard !parsed.statements.isEmpty else { throw LocatedProblem(.empty) }
    let interpreter = Interpreter(program, catalogue: catalogue)
    interpreter.definitionValues = definitions
    defer { declared = interpreter.declared }
    do throws(Interruption) {
      return try interpreter.reading(of: parsed)
    } catch {
      throw error.fault(in: interpreter.programPlace)
    }
  }

  private func reading(of parsed: Module) throws(Interruption) -> Reading {
    var isWhole = true
    do throws(Interruption) {
      try run(parsed, file: program.file)
      if trace.schedulers.isEmpty, trace.optimizers.isEmpty { try runRoots() }
    } catch {
      switch error {
      case .outOfFuel: isWhole = false
      case .exit(let code, let message):
        if code != 0 || trace.isEmpty { throw Interruption.exit(code: code, message: message) }
      case .raised(let exception) where exception.type == "KeyboardInterrupt": break
      default: throw error
      }
    }
    try throwQuestions()
    var explanation = Explanation(self, isWhole: isWhole)
    if !trace.isEmpty { try explanation.explainAll() }
    try throwQuestions()
    guard let first = explanation.items.first else {
      let pending = trace.schedulers.lazy.compactMap { $0.scheduler?.pending }.first
      throw pending.map(Interruption.fault) ?? (isWhole ? nothingFound(parsed) : .outOfFuel)
    }
    if !isWhole, !trace.optimizers.isEmpty { note(Note.cut(trace.optimizers[0].updates)) }
    for length in assumedLengths { note(Note.assumedLength(length, program.assumedLength ?? 0)) }
    return Reading(
      items: explanation.items, optimizer: first.optimizer, loop: first.loop, notes: explanation.notes + notes,
      openLengths: openLengthTexts, openRates: explanation.openRates, checkedUpdates: explanation.checked,
      isWhole: isWhole, trace: traceLines(), arguments: declared)
  }

  private var openLengthTexts: [String] {
    var texts: [String] = []
    for length in openLengths {
      for reason in length.reasons where !texts.contains(reason.text) { texts.append(reason.text) }
    }
    return texts
  }

  private func throwQuestions() throws(Interruption) {
    guard let first = questions.first else { return }
    throw .fault(LocatedProblem(.unknownNames(questions.map { $0.text }), first.span, first.module))
  }

  /// The schedulers that were built and stepped, with line numbers.
  private func traceLines() -> [String] {
    var lines: [String] = []
    for instance in trace.schedulers {
      guard let scheduler = instance.scheduler, !scheduler.isChild else { continue }
      let text = scheduler.schedule.map { SchedulePrinter(optimizer: nil).text(of: $0) } ?? instance.type.name
      let steps = scheduler.steps.count
      lines.append(
        "\(place(scheduler.module, scheduler.span)): \(text.prefix(80)), stepped \(steps) time\(steps == 1 ? "" : "s")")
    }
    for record in trace.optimizers {
      lines.append(
        "\(record.name ?? record.optimizer.type.name): \(record.updates) update\(record.updates == 1 ? "" : "s")")
    }
    return lines
  }

  private func place(_ module: PythonModule, _ span: Span) -> String {
    "\(module.file.isEmpty ? "line " : module.file + ":")\(module.source.line(at: span.start))"
  }
}

extension Trace {
  var isEmpty: Bool { schedulers.isEmpty && optimizers.isEmpty && builtOptimizers.isEmpty }
}

extension Interruption {
  /// The problem to report for an interruption.
  func fault(in place: (module: PythonModule, span: Span)) -> LocatedProblem {
    switch self {
    case .fault(let fault): fault
    case .raised(let exception):
      LocatedProblem(.raised(exception.type, exception.message), exception.span, exception.module)
    case .exit(let code, let message): LocatedProblem(.exits(code: code, message), place.span, place.module)
    case .outOfFuel, .reached: LocatedProblem(.tooMuchWork, place.span, place.module)
    }
  }
}

extension Interpreter {
  /// Runs functions and methods that build schedules but are never called, with unknown arguments.
  private func runRoots() throws(Interruption) {
    let builders = definitions.filter { !$0.wasCalled && builds($0) }
    let called = Set(definitions.flatMap { calledNames(in: $0) })
    var roots = builders.filter { !called.contains($0.name) }
    if roots.isEmpty { roots = builders }
    for function in roots.prefix(8) where !function.wasCalled {
      try runRoot(function)
    }
  }

  private func runRoot(_ function: PythonFunction) throws(Interruption) {
    var arguments = CallArguments()
    let outer = module
    module = function.environment.module
    defer { module = outer }
    programPlace = (module, function.span)
    var parameters = function.parameters[...]
    if let owner = function.owner, let first = parameters.first, first.kind == .ordinary {
      arguments.positional.append(
        .init(name: nil, nameSpan: first.span, value: .instance(try sample(of: owner)), expression: nil))
      parameters = parameters.dropFirst()
    }
    add(parameters, function, to: &arguments, skipped: function.parameters.count - parameters.count)
    _ = try call(function, arguments, function.span)
  }

  /// Arguments for a call that nobody makes: parameters without defaults are unknown, under their own names.
  private func add(
    _ parameters: ArraySlice<FormalParameter>, _ function: PythonFunction, to arguments: inout CallArguments,
    skipped: Int
  ) {
    for (parameter, value) in zip(parameters, function.defaults.dropFirst(skipped)) where value == nil {
      guard parameter.kind != .list, parameter.kind != .mapping else { continue }
      let unknown = unknown(parameter.span, name: parameter.name)
      arguments.named.append(
        .init(name: parameter.name, nameSpan: parameter.span, value: unknown, expression: nil))
    }
  }

  /// An object of a class, built with its defaults and unknown arguments.
  private func sample(of type: PythonClass) throws(Interruption) -> PythonInstance {
    let instance = PythonInstance(type)
    instance.isSample = true
    guard case .function(let initializer)? = type.find("__init__") else { return instance }
    var arguments = CallArguments()
    arguments.prepend(.instance(instance))
    add(initializer.parameters.dropFirst(), initializer, to: &arguments, skipped: 1)
    _ = try call(initializer, arguments, initializer.span)
    return instance
  }

  /// Whether a function's own words build a scheduler or write rates.
  private func builds(_ function: PythonFunction) -> Bool {
    words(of: function).contains { word in
      catalogue[word] != nil || scheduleTypes[word] != nil || word == "param_groups"
        || OptimizerNames.all.contains(word)
        || (word.hasPrefix("get_") && word.contains(text: "schedule"))
    }
  }

  private func words(of function: PythonFunction) -> [String] {
    guard case .statements(let statements) = function.body, let last = statements.last else { return [] }
    let source = function.environment.module.source
    let end = source.endOfBlock(last)
    return source.tokens(in: Span(function.span.start, end)).filter { $0.kind == .name }.map { source.text($0.span) }
  }

  private func calledNames(in function: PythonFunction) -> [String] {
    words(of: function).filter { $0 != function.name }
  }
}

extension SourceText {
  /// Where a statement ends, the blocks in it included.
  fileprivate func endOfBlock(_ statement: Statement) -> Int {
    switch statement.kind {
    case .conditional(let branches): branches.last?.body.last.map { endOfBlock($0) } ?? statement.span.end
    case .for(_, _, let body, let otherwise), .while(_, let body, let otherwise):
      (otherwise.last ?? body.last).map { endOfBlock($0) } ?? statement.span.end
    case .with(_, let body): body.last.map { endOfBlock($0) } ?? statement.span.end
    case .try(let body, let handlers, let otherwise, let finally):
      (finally.last ?? otherwise.last ?? handlers.last?.body.last ?? body.last).map { endOfBlock($0) }
        ?? statement.span.end
    case .function(let definition): definition.body.last.map { endOfBlock($0) } ?? statement.span.end
    case .class(let definition): definition.body.last.map { endOfBlock($0) } ?? statement.span.end
    case .match(_, let cases): cases.last?.body.last.map { endOfBlock($0) } ?? statement.span.end
    default: statement.span.end
    }
  }
}

extension Interpreter {
  /// The error for a text without schedules, which names what was most likely meant to be one.
  func nothingFound(_ parsed: Module) -> Interruption {
    for statement in parsed.statements {
      if case .broken(let problem) = statement.kind, isWorthSaying(problem, parsed) {
        return .fault(LocatedProblem(NotationError.Problem(problem.kind), problem.span, main))
      }
    }
    let tokens = parsed.source.tokens()
    let names = tokens.indices.filter { tokens[$0].kind == .name }
    var seen: Set<String> = []
    for index in names {
      let name = parsed.source.text(tokens[index].span)
      guard seen.count < 2000, seen.insert(name).inserted else { continue }
      let isCall = index + 1 < tokens.count && tokens[index + 1].kind == .punctuation(.openParenthesis)
      if let entry = catalogue[name], !isCall, isAlone(tokens[index].span, parsed) {
        return .fault(LocatedProblem(.notCalled(name, example: entry.signature.example), tokens[index].span, main))
      }
      if isCall, Spelling.isClassName(name), catalogue[name] == nil, let nearest = catalogue.nearest(to: name),
        Spelling.isScheduler(name)
      {
        return .fault(LocatedProblem(.unknownSchedule(name, nearest: nearest), tokens[index].span, main))
      }
    }
    return .fault(
      onlyCall(parsed)
        ?? LocatedProblem(.noSchedule(examples: catalogue.entries.prefix(3).map { $0.signature.example })))
  }

  private func isWorthSaying(_ problem: SyntaxProblem, _ parsed: Module) -> Bool {
    switch problem.kind {
    case .unclosedBracket, .unopenedBracket, .mismatchedBracket, .unclosedString, .tooDeep, .nameTooLong,
      .numberTooLong,
      .listTooLong:
      true
    default: parsed.statements.count == 1
    }
  }

  /// Whether the name is a whole statement, or the whole right side of an assignment.
  private func isAlone(_ span: Span, _ parsed: Module) -> Bool {
    parsed.statements.contains { statement in
      switch statement.kind {
      case .expression(let expression): expression.span.end == span.end && expression.path != nil
      case .assign(_, let value): value.span.end == span.end && value.path != nil
      default: false
      }
    }
  }

  /// The problem of a text that consists of one call of something unknown.
  private func onlyCall(_ parsed: Module) -> LocatedProblem? {
    guard parsed.statements.count == 1, let statement = parsed.statements.first else { return nil }
    let expression: Expression
    switch statement.kind {
    case .expression(let value): expression = value
    case .assign(_, let value): expression = value
    default: return nil
    }
    guard case .call(let callee, _) = expression.kind, let name = callee.path?.last else { return nil }
    return LocatedProblem(.unknownSchedule(name, nearest: nil), callee.span, main)
  }
}

extension Interpreter {
  /// The value of a definition: a number, a list, a word or another literal.
  static func value(of source: SourceText, named name: String, _ catalogue: Catalogue) throws(LocatedProblem)
    -> PythonValue
  {
    let whole = Span(0, source.codes.count)
    guard !source.tokens().isEmpty else { throw LocatedProblem(.badDefinition(of: name), whole) }
    let expression: Expression
    do throws(SyntaxProblem) {
      expression = try Expression.parse(source)
    } catch {
      throw LocatedProblem(NotationError.Problem(error.kind), error.span)
    }
    let interpreter = Interpreter(Program(""), catalogue: catalogue)
    interpreter.module = PythonModule("definition", source: source, isLibrary: false)
    guard let environment = interpreter.module.environment else { return .none }
    defer { interpreter.module.clear() }
    let value: PythonValue
    do throws(Interruption) {
      value = interpreter.settled(try interpreter.evaluate(expression, environment))
    } catch {
      throw error.fault(in: (interpreter.module, expression.span))
    }
    switch value {
    case .number, .text, .none, .list, .tuple, .mapping: return value
    case .unknown where expression.path != nil: return .text(source.text(expression.span))
    default: throw LocatedProblem(.badDefinition(of: name), expression.span)
    }
  }
}
