import PythonSyntax

/// A loop that is running.
struct RunningLoop {
  let statistics: LoopStatistics
  /// What it takes to run a round of it again.
  let frame: LoopFrame?
}

extension Interpreter {
  func loop(
    over iterable: Expression, _ target: Expression, _ body: [Statement], _ otherwise: [Statement], _ span: Span,
    _ environment: Environment
  ) throws(Interruption) -> Flow {
    if let flow = try openRound(span, environment) { return flow }
    let (lengths, done) = (openLengths.count, effects)
    let value = try evaluate(iterable, environment)
    if case .instance(let instance) = value, !module.isLibrary {
      instance.addLabel(CanonicalText.of(module.source, iterable.span))
    }
    // What `zip` asks for is the length of this loop.
    let nominal = effects == done ? lengths : openLengths.count
    let iterator = try iterator(over: value, iterable.span)
    try lookAhead(iterator.source, iterable.span)
    let isTraining = !isOverSchedulers(value)
    if isTraining {
      let statistics = statistics(
        span, target.path?.last ?? firstName(target), iterable, count: length(of: iterator),
        isNominal: openLengths.count > nominal)
      let frame = LoopFrame(
        module: module, span: span, target: target, source: iterator.source, body: body, environment: environment)
      begin(RunningLoop(statistics: statistics, frame: frame))
    }
    defer { if isTraining { endLoop() } }
    let passing = openLengths.count > nominal ? beginPassing(nominal) : nil
    defer { if let passing { endPassing(passing) } }
    var flow = Flow.next
    rounds: while let element = try next(of: iterator, iterable.span) {
      try spend(1)
      try assign(element, to: target, environment)
      if isTraining { sampleRound() }
      flow = try execute(body, environment)
      if isTraining { endRound() }
      switch flow {
      case .next, .continue: flow = .next
      case .break, .return: break rounds
      }
    }
    if case .call = iterable.kind, let generator = generator(in: iterator.source) {
      try close(generator, iterable.span)
    }
    return try afterLoop(flow, otherwise, environment)
  }

  /// A loop of unknown length whose rounds do nothing to the rates.
  struct Passing {
    let trial: Journal.Trial
    let effects: Int
    let nominal: Int
    let unknown: Unknown
  }

  private func beginPassing(_ nominal: Int) -> Passing {
    Passing(trial: journal.begin(), effects: effects, nominal: nominal, unknown: openLengths[openLengths.count - 1])
  }

  /// If nothing was built, stepped or updated, what the loop changed depends on its length, which need not be asked for
  /// for that.
  private func endPassing(_ passing: Passing) {
    let changes = journal.changes(passing.trial)
    journal.accept(passing.trial)
    guard effects == passing.effects else { return }
    openLengths.removeLast(max(0, openLengths.count - passing.nominal))
    for (cell, before) in changes {
      willChange(cell)
      cell.restore(doubtful(cell.contents, before, passing.unknown))
    }
  }

  private func doubtful(_ now: Cell.Contents, _ before: Cell.Contents, _ unknown: Unknown) -> Cell.Contents {
    switch (now, before) {
    case (.names(var names), .names(let old)):
      for (name, value) in zip(names.keys, names.values) where !(old[name].map { $0.isSame(as: value) } ?? false) {
        if case .number = value { names[name] = .unknown(unknown) }
      }
      return .names(names)
    case (.items(let items, let doubt), .items(let old, _)):
      return .items(items, items.count == old.count ? doubt : doubt ?? unknown)
    case (.mapping(var storage), .mapping(let old)):
      if storage.count != old.count { storage.uncertainty = storage.uncertainty ?? unknown }
      return .mapping(storage)
    default: return now
    }
  }

  private func firstName(_ target: Expression) -> String? {
    if case .tuple(let parts) = target.kind { parts.first?.path?.last } else { nil }
  }

  /// `for scheduler in schedulers:` does not count as a training loop.
  private func isOverSchedulers(_ value: PythonValue) -> Bool {
    guard let elements = value.elements, !elements.isEmpty else { return false }
    return elements.allSatisfy { element in
      let instance = element.instance ?? element.elements?.lazy.compactMap { $0.instance }.first
      if let instance { return instance.scheduler != nil || isOptimizer(instance) }
      if case .mapping(let mapping) = element { return mapping["params"] != nil }
      return false
    }
  }

  private func afterLoop(
    _ flow: Flow, _ otherwise: [Statement], _ environment: Environment
  ) throws(Interruption) -> Flow {
    switch flow {
    case .break: return .next
    case .return: return flow
    default: return otherwise.isEmpty ? .next : try execute(otherwise, environment)
    }
  }

  func loop(
    while condition: Expression, _ body: [Statement], _ otherwise: [Statement], _ span: Span, _ environment: Environment
  ) throws(Interruption) -> Flow {
    if let flow = try openRound(span, environment) { return flow }
    let statistics = statistics(span, nil, condition, count: nil, isNominal: false)
    let frame = LoopFrame(
      module: module, span: span, target: nil, condition: condition, source: nil, body: body, environment: environment)
    begin(RunningLoop(statistics: statistics, frame: frame))
    defer { endLoop() }
    var flow = Flow.next
    rounds: while true {
      try spend(1)
      switch try truth(of: condition, environment) {
      case .no: break rounds
      case .yes:
        sampleRound()
        flow = try execute(body, environment)
      case .unknown(let unknown):
        flow = try choose(
          .unknown(asked(unknown, condition)), { () throws(Interruption) in try self.execute(body, environment) },
          { .next })
        endRound()
        break rounds
      }
      endRound()
      switch flow {
      case .next, .continue: flow = .next
      case .break, .return: break rounds
      }
    }
    return try afterLoop(flow, otherwise, environment)
  }

  /// In a round that runs with an open step, the loops around the updates run one round.
  private func openRound(_ span: Span, _ environment: Environment) throws(Interruption) -> Flow? {
    guard let run = openRun, openDepth < run.frames.count else { return nil }
    let frame = run.frames[openDepth]
    guard frame.module === module, frame.span == span else { return nil }
    return try runRound(frame, openDepth, in: environment)
  }

  private func statistics(
    _ span: Span, _ variable: String?, _ words: Expression, count: Int?, isNominal: Bool
  ) -> LoopStatistics {
    let key = Answers.Key(module: ObjectIdentifier(module), start: span.start, end: span.end)
    let parent = loops.last?.statistics
    if let known = loopStatistics[key], known.parent === parent { return known }
    let statistics = LoopStatistics(
      variable: variable, saysEpochs: Epochs.isNamed(variable) || saysEpochs(words), parent: parent, count: count,
      isNominal: isNominal)
    if let parent, parent.inner == nil { parent.inner = statistics }
    loopStatistics[key] = statistics
    return statistics
  }

  private func begin(_ loop: RunningLoop) {
    loop.statistics.begin(updates: trace.updates)
    loops.append(loop)
  }

  private func sampleRound() {
    guard forks.isEmpty, tries.isEmpty, let frame = loops.last?.frame else { return }
    frame.sample(updates: trace.updates)
  }

  private func endRound() {
    guard tries.isEmpty, forks.isEmpty, let loop = loops.last else { return }
    loop.statistics.endRound(updates: trace.updates)
    trace.round += 1
  }

  private func endLoop() { _ = loops.popLast() }

  private func saysEpochs(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .call(_, let arguments): arguments.contains { saysEpochs($0.value) }
    case .name, .attribute: Epochs.isNamed(expression.path?.last)
    case .comparison(let first, let links): saysEpochs(first) || links.contains { saysEpochs($0.operand) }
    case .chain(let first, let links):
      // `range(EPOCHS * STEPS)` counts updates.
      !links.contains { $0.sign == .times } && (saysEpochs(first) || links.contains { saysEpochs($0.operand) })
    default: false
    }
  }
}

/// Names that count epochs.
enum Epochs {
  static func isNamed(_ name: String?) -> Bool {
    guard let name, name.utf8.count <= Limits.name else { return false }
    let lower = name.lowercasedASCII
    return lower == "ep" || lower.hasPrefix("epoch") || lower.hasSuffix("epoch") || lower.hasSuffix("epochs")
  }
}

extension Interpreter {
  /// What a loop goes through.
  func iterator(over value: PythonValue, _ span: Span) throws(Interruption) -> PythonIterator {
    PythonIterator(try iteration(of: value, span))
  }

  func iteration(of value: PythonValue, _ span: Span) throws(Interruption) -> Iteration {
    switch value {
    case .tuple(let elements): return .values(elements)
    case .list(let list):
      if let uncertainty = list.uncertainty { return try unknownRounds(uncertainty, span) }
      willRead(list)
      return .list(list)
    case .range(let range): return .range(range)
    case .text(let text): return .values(text.unicodeScalars.map { .text(String($0)) })
    case .mapping(let mapping), .set(let mapping): return .values(mapping.storage.keys)
    case .iterator(let iterator): return .shared(iterator)
    case .unknown(let unknown): return try unknownRounds(unknown, span)
    case .instance(let instance): return try iteration(ofInstance: instance, span)
    case .type(let type):
      if let members = try enumMembers(of: type, span) { return .values(members) }
      throw raise("TypeError", "'type' object is not iterable", span)
    default: throw raise("TypeError", "'\(value.typeName)' object is not iterable", span)
    }
  }

  private func iteration(ofInstance instance: PythonInstance, _ span: Span) throws(Interruption) -> Iteration {
    let value = PythonValue.instance(instance)
    if instance.type.name == "_Batches", instance.type.module?.isLibrary ?? false,
      let count = instance.names["count"]?.index
    {
      return .unknown(count: max(count, 0), Unknown([]))
    }
    if let mapping = instance.mapping, instance.type.find("__iter__") == nil { return .values(mapping.storage.keys) }
    if let result = try callIfPresent("__iter__", of: value, [], span) {
      if case .instance(let other) = result, other === instance { return .program(instance) }
      return try iteration(of: result, span)
    }
    if instance.type.find("__next__") != nil { return .program(instance) }
    if instance.type.find("__getitem__") != nil, let length = try length(of: value, span).index {
      var elements: [PythonValue] = []
      try makeElements(length, span)
      for index in 0..<length {
        elements.append(try item(of: value, at: .whole(index), span))
      }
      return .values(elements)
    }
    if let base = instance.type.unknownBase { return try unknownRounds(base, span) }
    throw raise("TypeError", "'\(instance.type.name)' object is not iterable", span)
  }

  /// A loop over something that is not known: as many rounds as its length is said or taken to be.
  private func unknownRounds(_ unknown: Unknown, _ span: Span) throws(Interruption) -> Iteration {
    let length = try length(of: unknown, span)
    if let count = length.index { return .unknown(count: max(count, 0), unknown) }
    if let asked = length.unknown { openLengths.append(asked) }
    return .unknown(count: Program.nominalRounds, unknown)
  }

  /// How many values are left, if that is known.
  func length(of iterator: PythonIterator) -> Int? { count(of: iterator.source).map { max(0, $0 - iterator.position) } }

  func count(of source: Iteration) -> Int? {
    switch source {
    case .values(let values): values.count
    case .list(let list): list.items.count
    case .range(let range): range.count
    case .unknown(let count, _): count
    case .enumerate(let inner, _): count(of: inner)
    case .zip(let inner): inner.compactMap { count(of: $0) }.min()
    case .shared(let iterator): length(of: iterator)
    case .count, .cycle, .repeat, .program, .generator: nil
    }
  }

  /// The next value; `nil` at the end.
  func next(of iterator: PythonIterator, _ span: Span) throws(Interruption) -> PythonValue? {
    let value = try value(of: iterator.source, at: iterator.position, span)
    willChange(iterator)
    iterator.position += 1
    return value
  }

  private func value(of source: Iteration, at index: Int, _ span: Span) throws(Interruption) -> PythonValue? {
    switch source {
    case .values(let values): return index < values.count ? values[index] : nil
    case .list(let list): return index < list.items.count ? list.items[index] : nil
    case .range(let range): return index < range.count ? .number(.whole(range[index])) : nil
    case .unknown(let count, let unknown): return index < count ? .unknown(unknown) : nil
    case .enumerate(let inner, let start):
      guard let value = try value(of: inner, at: index, span) else { return nil }
      return try tuple([.number(.whole(start &+ Int64(index))), value], span)
    case .zip(let inner):
      var values: [PythonValue] = []
      for source in inner {
        guard let value = try value(of: source, at: index, span) else { return nil }
        values.append(value)
      }
      return inner.isEmpty ? nil : try tuple(values, span)
    case .count(let start, let step):
      let offset = PythonArithmetic.product(step, .whole(Int64(index)))
      return .number(PythonArithmetic.sum(start, offset))
    case .cycle(let values): return values.isEmpty ? nil : values[index % values.count]
    case .repeat(let value): return value
    case .shared(let iterator): return try next(of: iterator, span)
    case .program(let instance): return try nextOfProgram(instance, span)
    case .generator(let generator): return try resume(generator, span)
    }
  }

  private func nextOfProgram(_ instance: PythonInstance, _ span: Span) throws(Interruption) -> PythonValue? {
    do throws(Interruption) {
      return try callIfPresent("__next__", of: .instance(instance), [], span)
    } catch {
      if case .raised(let exception) = error, exception.type == "StopIteration" { return nil }
      throw error
    }
  }

  /// All values that are left.
  func values(of value: PythonValue, _ span: Span) throws(Interruption) -> [PythonValue] {
    switch value {
    case .tuple(let elements): return elements
    case .list(let list) where list.uncertainty == nil: return list.items
    default: break
    }
    let iterator = try iterator(over: value, span)
    if let count = length(of: iterator) { try makeElements(count, span) }
    var values: [PythonValue] = []
    while let value = try next(of: iterator, span) {
      try spend(1)
      values.append(value)
      guard values.count <= Limits.list else { throw fault(.listTooLong(limit: Limits.list), span) }
    }
    return values
  }
}
