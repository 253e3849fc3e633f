import PythonSyntax

/// Three-valued truth: true, false, or unknown with a reason.
enum Truth {
  case yes
  case no
  case unknown(Unknown)

  init(_ flag: Bool) { self = flag ? .yes : .no }

  var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: self
    }
  }
}

/// An unknown condition, while one of its ways is being tried.
struct Trying {
  /// What was done so far that decides rates: steps, updates, schedules built.
  var effects: [Effect] = []
}

/// An action on one way of an unknown condition that decides rates.
enum Effect: Equatable {
  case update(ObjectIdentifier)
  case step(ObjectIdentifier)
  /// A schedule or an optimizer, as it would be printed.
  case built(String)
}

extension Interpreter {
  /// Whether a condition holds. One side decides `and` and `or` if it is enough.
  func truth(of condition: Expression, _ environment: Environment) throws(Interruption) -> Truth {
    switch condition.kind {
    case .not(let operand): return try truth(of: operand, environment).negated
    case .logic(let isAnd, let operands):
      if let answer = answers.isEmpty ? nil : answers.answer(module, condition.span) { return try truth(of: answer) }
      var open: Unknown?
      for operand in operands {
        switch try truth(of: operand, environment) {
        case .yes: if !isAnd { return .yes }
        case .no: if isAnd { return .no }
        case .unknown(let unknown): open = open?.joined(unknown) ?? unknown
        }
      }
      return open.map(Truth.unknown) ?? Truth(isAnd)
    default: return try truth(of: evaluate(condition, environment))
    }
  }

  /// Whether Python treats a value as true.
  func truth(of value: PythonValue) throws(Interruption) -> Truth {
    switch value {
    case .none: return .no
    case .number(let number): return Truth(number.isTrue)
    case .text(let text): return Truth(!text.isEmpty)
    case .tuple(let elements): return Truth(!elements.isEmpty)
    case .list(let list):
      if let uncertainty = list.uncertainty { return .unknown(uncertainty) }
      return Truth(!list.items.isEmpty)
    case .mapping(let mapping), .set(let mapping):
      if mapping.storage.count > 0 { return .yes }
      return mapping.storage.uncertainty.map(Truth.unknown) ?? .no
    case .range(let range): return Truth(range.count > 0)
    case .unknown(let unknown): return .unknown(unknown)
    case .open(let term): return try truth(ofOpen: term)
    case .instance: return try truthOfInstance(value)
    default: return .yes
    }
  }

  private func truthOfInstance(_ value: PythonValue) throws(Interruption) -> Truth {
    if let result = try callIfPresent("__bool__", of: value, [], programPlace.span) { return try truth(of: result) }
    if let mapping = value.instance?.mapping { return Truth(mapping.storage.count > 0) }
    if let length = try callIfPresent("__len__", of: value, [], programPlace.span) { return try truth(of: length) }
    return .yes
  }

  func conditional(
    _ branches: ArraySlice<Statement.Branch>, _ environment: Environment
  ) throws(Interruption) -> Flow {
    // A loop instead of recursion, since `elif` chains may be long.
    var branches = branches
    while let branch = branches.popFirst() {
      guard let condition = branch.condition else { return try execute(branch.body, environment) }
      switch try truth(of: condition, before: branches, branch, environment) {
      case .yes: return try execute(branch.body, environment)
      case .no: continue
      case .unknown(let unknown):
        guard hasStack else { throw tooDeep(condition.span) }
        let rest = branches
        joinedDepth += 1
        defer { joinedDepth -= 1 }
        return try choose(
          .unknown(asked(unknown, condition)),
          { () throws(Interruption) in try self.execute(branch.body, environment) },
          { () throws(Interruption) in try self.conditional(rest, environment) })
      }
    }
    return .next
  }

  /// The text to ask for: the condition itself.
  func asked(_ unknown: Unknown, _ condition: Expression) -> Unknown {
    guard !module.isLibrary else { return unknown }
    return Unknown([.init(module: module, span: condition.span)])
  }

  /// Takes the way that a truth decides, or tries both if it is unknown.
  func choose(
    _ truth: Truth, _ then: () throws(Interruption) -> Flow, _ otherwise: () throws(Interruption) -> Flow
  ) throws(Interruption) -> Flow {
    switch truth {
    case .yes: return try then()
    case .no: return try otherwise()
    case .unknown(let unknown): return try tryBoth(unknown, then, otherwise)
    }
  }

  /// The outcome of a way that was only tried.
  private struct Outcome {
    var flow: Flow = .next
    var failure: Interruption?
    var effects: [Effect] = []
    var results: [(cell: Cell, contents: Cell.Contents)] = []

    /// Whether the way leaves the block that follows.
    var leaves: Bool {
      if failure != nil { return true }
      if case .next = flow { return false }
      return true
    }
  }

  private func tryWay(_ way: () throws(Interruption) -> Flow) throws(Interruption) -> Outcome {
    let trial = journal.begin()
    tries.append(Trying())
    var outcome = Outcome()
    do throws(Interruption) {
      outcome.flow = try way()
    } catch {
      switch error {
      case .raised, .exit: outcome.failure = error
      default:
        tries.removeLast()
        _ = journal.undo(trial)
        throw error
      }
    }
    outcome.effects = tries.removeLast().effects
    outcome.results = journal.undo(trial)
    return outcome
  }

  private func tryBoth(
    _ unknown: Unknown, _ then: () throws(Interruption) -> Flow, _ otherwise: () throws(Interruption) -> Flow
  ) throws(Interruption) -> Flow {
    let first = try tryWay(then)
    let second = try tryWay(otherwise)
    // Leaving a block under an unknown condition is not taken.
    if first.leaves != second.leaves {
      let staying = first.leaves ? second : first
      let leaving = first.leaves ? first : second
      if !leaving.effects.isEmpty, leaving.failure == nil, leaving.effects != staying.effects {
        return try takeEffects(unknown, first, second, then, otherwise)
      }
      if case .return(let value) = leaving.flow { skipReturn(value, unknown) }
      // A loop that may end early is run to its end, with a note.
      if case .break = leaving.flow, leaving.failure == nil { noteTaken(unknown, holds: !first.leaves) }
      if staying.effects.isEmpty {
        apply(staying.results)
      } else {
        return try first.leaves ? otherwise() : then()
      }
      return .next
    }
    if first.leaves { return try leaveBoth(unknown, first, second, then, otherwise) }
    if first.effects != second.effects { return try takeEffects(unknown, first, second, then, otherwise) }
    if !first.effects.isEmpty {
      // Both have the same effect on rates: one is taken, and whatever else they disagree on becomes unknown.
      _ = try then()
      merge(second.results, unknown, alreadyDone: first.results)
      return .next
    }
    merge(first.results, second.results, unknown)
    return .next
  }

  /// Schedules or steps depend on the condition: if only one way has them, that one is taken.
  private func takeEffects(
    _ unknown: Unknown, _ first: Outcome, _ second: Outcome, _ then: () throws(Interruption) -> Flow,
    _ otherwise: () throws(Interruption) -> Flow
  ) throws(Interruption) -> Flow {
    if first.effects.isEmpty != second.effects.isEmpty {
      noteTaken(unknown, holds: second.effects.isEmpty)
      let flow = try second.effects.isEmpty ? then() : otherwise()
      return flow
    }
    if journal.isActive || !tries.isEmpty {
      // An outer way is only being tried and may not count.
      return try then()
    }
    throw undecided(unknown)
  }

  /// The error that asks for a condition on which different schedules or steps depend.
  func undecided(_ unknown: Unknown) -> Interruption {
    ask(unknown)
    let texts = unknown.reasons.map { $0.text }
    let reason = unknown.reasons.first
    return .fault(LocatedProblem(.undecided(texts), reason?.span, reason?.module ?? module))
  }

  private func noteTaken(_ unknown: Unknown, holds: Bool) {
    guard tries.isEmpty, let reason = unknown.reasons.first else { return }
    note(Note.taken(reason.text, holds: holds))
  }

  private func leaveBoth(
    _ unknown: Unknown, _ first: Outcome, _ second: Outcome, _ then: () throws(Interruption) -> Flow,
    _ otherwise: () throws(Interruption) -> Flow
  ) throws(Interruption) -> Flow {
    if first.effects != second.effects { return try takeEffects(unknown, first, second, then, otherwise) }
    if first.failure != nil { return try otherwise() }
    if second.failure != nil { return try then() }
    guard first.effects.isEmpty else { return try then() }
    merge(first.results, second.results, unknown)
    if case .return(let one) = first.flow, case .return(let other) = second.flow {
      return .return(merged(one, other, unknown))
    }
    return first.flow
  }

  /// Keeps a value that a call may return on a way that is not taken.
  private func skipReturn(_ value: PythonValue, _ unknown: Unknown) {
    guard let last = skippedReturns.indices.last else { return }
    skippedReturns[last].append((value, unknown))
  }
}

extension Interpreter {
  private func apply(_ results: [(cell: Cell, contents: Cell.Contents)]) {
    for (cell, contents) in results {
      willChange(cell)
      cell.restore(contents)
    }
  }

  /// Merges what two ways did to the same cells.
  private func merge(
    _ first: [(cell: Cell, contents: Cell.Contents)], _ second: [(cell: Cell, contents: Cell.Contents)],
    _ unknown: Unknown
  ) {
    var pending = first.filter { _ in true }
    for (cell, contents) in second {
      let index = pending.firstIndex { $0.cell === cell }
      let other = index.map { pending.remove(at: $0).contents } ?? cell.contents
      willChange(cell)
      cell.restore(merged(other, contents, unknown))
    }
    for (cell, contents) in pending {
      willChange(cell)
      cell.restore(merged(contents, cell.contents, unknown))
    }
  }

  /// Merges two ways, the first of which has been carried out for good.
  private func merge(
    _ second: [(cell: Cell, contents: Cell.Contents)], _ unknown: Unknown,
    alreadyDone first: [(cell: Cell, contents: Cell.Contents)]
  ) {
    for (cell, contents) in second {
      if case .schedule = contents { continue }
      willChange(cell)
      cell.restore(merged(cell.contents, contents, unknown))
    }
  }

  func merged(_ one: PythonValue, _ other: PythonValue, _ unknown: Unknown) -> PythonValue {
    if one.isSame(as: other) { return one }
    // If only one way has an object, that object counts.
    if case .instance(let instance) = one, other.isNone, matters(instance) { return one }
    if case .instance(let instance) = other, one.isNone, matters(instance) { return other }
    return .unknown(one.unknown?.joined(unknown) ?? other.unknown?.joined(unknown) ?? unknown)
  }

  private func matters(_ instance: PythonInstance) -> Bool { instance.scheduler != nil || isOptimizer(instance) }

  private func merged(_ one: Cell.Contents, _ other: Cell.Contents, _ unknown: Unknown) -> Cell.Contents {
    switch (one, other) {
    case (.names(let first), .names(let second)):
      var result = first
      for (key, value) in zip(first.keys, first.values) {
        result[key] = second[key].map { merged(value, $0, unknown) } ?? .unknown(unknown)
      }
      for (key, value) in zip(second.keys, second.values) where first[key] == nil {
        result[key] = value.instance.map { matters($0) } ?? false ? value : .unknown(unknown)
      }
      return .names(result)
    case (.items(let first, let firstDoubt), .items(let second, let secondDoubt)):
      let doubt = firstDoubt ?? secondDoubt
      guard first.count == second.count else { return .items(first, doubt ?? unknown) }
      return .items(zip(first, second).map { merged($0, $1, unknown) }, doubt)
    case (.mapping(let first), .mapping(let second)): return .mapping(merged(first, second, unknown))
    case (.position(let first), .position(let second)): return .position(max(first, second))
    default: return one
    }
  }

  private func merged(
    _ first: PythonMapping.Storage, _ second: PythonMapping.Storage, _ unknown: Unknown
  ) -> PythonMapping.Storage {
    var result = first
    result.uncertainty = first.uncertainty ?? second.uncertainty
    for (original, value) in zip(first.keys, first.values) {
      guard let key = MappingKey(original) else { continue }
      if let other = second[key] {
        result.set(key, original, merged(value, other, unknown))
      } else {
        result.set(key, original, .unknown(unknown))
        result.uncertainty = unknown
      }
    }
    for original in second.keys {
      guard let key = MappingKey(original), first[key] == nil else { continue }
      result.set(key, original, .unknown(unknown))
      result.uncertainty = unknown
    }
    return result
  }
}
