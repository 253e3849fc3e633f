import Anneal
import PythonSyntax

extension Interpreter {
  func evaluate(_ expression: Expression, _ environment: Environment) throws(Interruption) -> PythonValue {
    fuel &-= 1
    if fuel < 0 { throw .outOfFuel }
    if !answers.isEmpty, let answer = answers.answer(module, expression.span) { return answer }
    switch expression.kind {
    case .name(let name):
      if let value = environment.names[name] { return value }
      try requireBound(name, environment, expression.span)
      if let value = lookUp(name, environment) { return value }
      return try undefinedName(name, expression.span)
    case .integer(let whole): return .number(.whole(whole))
    case .float(let number): return .number(.float(number))
    case .text(let text): return .text(text)
    case .flag(let flag): return .number(.flag(flag))
    case .none: return .none
    case .attribute(let base, let name):
      return try attribute(name, of: evaluate(base, environment), expression.span)
    case .call(let callee, let arguments):
      depth += 1
      defer { depth -= 1 }
      guard hasStack else { throw tooDeep(expression.span) }
      return try evaluateCall(callee, arguments, expression, environment)
    case .index(let base, let index):
      let object = try evaluate(base, environment)
      return try item(of: object, at: evaluate(index, environment), expression.span)
    case .chain(let first, let links):
      var result = try evaluate(first, environment)
      var isFirst = true
      for link in links {
        let operand = try evaluate(link.operand, environment)
        result = try apply(link.sign, result, operand, expression.span, continuesChain: !isFirst)
        isFirst = false
      }
      return result
    case .comparison(let first, let links): return try comparison(first, links, environment)
    default: return try evaluateRare(expression, environment)
    }
  }

  private func evaluateRare(_ expression: Expression, _ environment: Environment) throws(Interruption) -> PythonValue {
    depth += 1
    defer { depth -= 1 }
    guard hasStack else { throw tooDeep(expression.span) }
    let span = expression.span
    switch expression.kind {
    case .sign(let isNegative, let operand):
      return try sign(evaluate(operand, environment), isNegative: isNegative, span)
    case .not(let operand): return try not(operand, environment)
    case .invert(let operand): return try invert(evaluate(operand, environment), span)
    case .power(let base, let exponent):
      let base = try evaluate(base, environment)
      return try apply(.power, base, evaluate(exponent, environment), span)
    case .logic(let isAnd, let operands): return try logic(isAnd, operands, environment)
    case .conditional(let condition, let then, let otherwise):
      return try conditional(condition, then, otherwise, environment)
    case .lambda(let lambda):
      return .function(try function(lambda, expression, environment))
    case .walrus(let name, let value):
      let value = try evaluate(value, environment)
      set(name, value, scopeOfWalrus(environment))
      return value
    case .formatted(let pieces): return try formatted(pieces, environment)
    case .await(let value): return try evaluate(value, environment)
    case .ellipsis: return .ellipsis
    case .slice(let lower, let upper, let step):
      func part(_ expression: Expression?) throws(Interruption) -> PythonValue {
        guard let expression else { return .none }
        return try evaluate(expression, environment)
      }
      return .slice(PythonSlice(try part(lower), try part(upper), try part(step)))
    default: return try evaluateContainer(expression, environment)
    }
  }

  private func evaluateContainer(
    _ expression: Expression, _ environment: Environment
  ) throws(Interruption) -> PythonValue {
    switch expression.kind {
    case .list(let elements): return .list(PythonList(try elementValues(elements, expression.span, environment)))
    case .tuple(let elements): return try tuple(elementValues(elements, expression.span, environment), expression.span)
    case .set(let elements): return .set(try set(of: elementValues(elements, expression.span, environment)))
    case .dictionary(let entries): return try dictionary(entries, expression.span, environment)
    case .comprehension(let comprehension): return try evaluate(comprehension, expression.span, environment)
    case .yield(let value) where environment.isContext:
      guard let block = blocks.popLast() else { return .none }
      try run(block, with: value.map { (value) throws(Interruption) in try evaluate(value, environment) } ?? .none)
      return .none
    case .yield(let value):
      yielded.append(try value.map { (value) throws(Interruption) in try evaluate(value, environment) } ?? .none)
      try yieldIfTooMany(expression.span)
      return .none
    case .yieldFrom(let value):
      let values = try values(of: evaluate(value, environment), expression.span)
      yielded += values
      try yieldIfTooMany(expression.span)
      return .none
    case .starred(let inner): return try evaluate(inner, environment)
    default: return unknown(expression.span)
    }
  }

  private func yieldIfTooMany(_ span: Span) throws(Interruption) {
    try makeElements(1, span)
    if yielded.count - yieldStart >= Program.generatedValues { throw .reached }
  }

  private func scopeOfWalrus(_ environment: Environment) -> Environment {
    var scope = environment
    while scope.kind == .comprehension, let parent = scope.parent { scope = parent }
    return scope
  }

  private func elementValues(
    _ expressions: [Expression], _ span: Span, _ environment: Environment
  ) throws(Interruption) -> [PythonValue] {
    try makeElements(expressions.count, span)
    var values: [PythonValue] = []
    values.reserveCapacity(expressions.count)
    for expression in expressions {
      if case .starred(let inner) = expression.kind {
        let more = try self.values(of: evaluate(inner, environment), inner.span)
        try makeElements(more.count, span)
        values += more
      } else {
        values.append(try evaluate(expression, environment))
      }
    }
    return values
  }

  /// A tuple, whose nesting is limited.
  func tuple(_ elements: [PythonValue], _ span: Span) throws(Interruption) -> PythonValue {
    for element in elements {
      if case .tuple(let inner) = element { try checkDepth(of: inner, 1, span) }
    }
    return .tuple(elements)
  }

  private func checkDepth(of elements: [PythonValue], _ depth: Int, _ span: Span) throws(Interruption) {
    guard depth < Limits.tuples else { throw fault(.recursion, span) }
    try spend(elements.count / 8)
    for element in elements {
      if case .tuple(let inner) = element { try checkDepth(of: inner, depth + 1, span) }
    }
  }

  /// The error for a key that cannot be hashed, or whose class defines its own equality.
  func unhashable(_ value: PythonValue, _ span: Span) -> Interruption {
    if let type = value.instance?.type, type.find("__hash__") != nil { return fault(.notFollowed("__hash__"), span) }
    return raise("TypeError", "unhashable type: '\(value.typeName)'", span)
  }

  func set(of values: [PythonValue]) throws(Interruption) -> PythonMapping {
    var storage = PythonMapping.Storage()
    for value in values {
      if case .unknown(let unknown) = value {
        storage.uncertainty = unknown
      } else if let key = MappingKey(value) {
        storage.set(key, value, .none)
      } else {
        throw unhashable(value, programPlace.span)
      }
    }
    return PythonMapping(storage)
  }

  private func dictionary(
    _ entries: [Expression.Entry], _ span: Span, _ environment: Environment
  ) throws(Interruption) -> PythonValue {
    try makeElements(entries.count, span)
    let mapping = PythonMapping()
    for entry in entries {
      let value: PythonValue
      guard let keyExpression = entry.key else {
        try merge(try evaluate(entry.value, environment), into: mapping, span)
        continue
      }
      let key = try evaluate(keyExpression, environment)
      value = try evaluate(entry.value, environment)
      if case .unknown(let unknown) = key {
        mapping.storage.uncertainty = unknown
      } else if let index = MappingKey(key) {
        mapping.storage.set(index, key, value)
      } else {
        throw unhashable(key, keyExpression.span)
      }
    }
    return .mapping(mapping)
  }

  /// `**value` in a dictionary, and `update`.
  func merge(_ value: PythonValue, into mapping: PythonMapping, _ span: Span) throws(Interruption) {
    switch value {
    case .mapping(let other): update(mapping, with: other)
    case .unknown(let unknown):
      willChange(mapping)
      mapping.storage.uncertainty = unknown
    case .instance(let instance):
      if let other = instance.mapping { return update(mapping, with: other) }
      guard let keys = try callIfPresent("keys", of: value, [], span) else { return }
      willChange(mapping)
      for key in try values(of: keys, span) {
        if let index = MappingKey(key) { mapping.storage.set(index, key, try item(of: value, at: key, span)) }
      }
    default:
      willChange(mapping)
      for pair in try values(of: value, span) {
        guard let parts = pair.elements, parts.count == 2, let index = MappingKey(parts[0]) else { continue }
        mapping.storage.set(index, parts[0], parts[1])
      }
    }
  }
}

extension Interpreter {
  func lookUp(_ name: String, _ environment: Environment) -> PythonValue? {
    if let value = environment.names[name] { return value }
    if let place = environment.elsewhere[name] { return found(name, in: place) ?? globals[name] }
    var outer = environment.parent
    while let candidate = outer {
      if candidate.kind != .type, let value = found(name, in: candidate) { return value }
      outer = candidate.parent
    }
    if let place = environment.module.environment, let value = found(name, in: place) { return value }
    return builtin(name)
  }

  private func found(_ name: String, in place: Environment) -> PythonValue? {
    guard let value = place.names[name] else { return nil }
    if !forks.isEmpty, !place.module.isLibrary, dependencies.count < 64 {
      dependencies.append(Dependency(cell: place, version: -1, name: name, value: value))
    }
    return value
  }

  /// A local name that its function has not assigned yet.
  private func requireBound(_ name: String, _ environment: Environment, _ span: Span) throws(Interruption) {
    guard environment.kind == .function, let function = environment.function, function.localNames.contains(name),
      environment.names[name] == nil, environment.elsewhere[name] == nil, unknownAttributes[name] == nil
    else { return }
    throw raise(
      "UnboundLocalError", "cannot access local variable '\(name)' where it is not associated with a value", span)
  }

  private func undefined(_ name: String, _ span: Span) -> PythonValue {
    if let answer = unknownAttributes[name] { return answer }
    return unknown(span, name: module.isLibrary ? name : nil)
  }

  private func undefinedName(_ name: String, _ span: Span) throws(Interruption) -> PythonValue {
    if expectedNameErrors > 0, unknownAttributes[name] == nil, !module.isLibrary {
      throw raise("NameError", "name '\(name)' is not defined", span)
    }
    return undefined(name, span)
  }

  private func not(_ operand: Expression, _ environment: Environment) throws(Interruption) -> PythonValue {
    let value = try evaluate(operand, environment)
    if case .open(let term) = value { return .open(StepTerm(.not(term))) }
    switch try truth(of: value) {
    case .yes: return .flag(false)
    case .no: return .flag(true)
    case .unknown(let unknown): return .unknown(unknown)
    }
  }

  private func logic(
    _ isAnd: Bool, _ operands: [Expression], _ environment: Environment
  ) throws(Interruption) -> PythonValue {
    var open: Unknown?
    var terms: [StepTerm] = []
    var result = PythonValue.flag(isAnd)
    for operand in operands {
      result = try evaluate(operand, environment)
      if !forks.isEmpty, let term = term(of: result) {
        terms.append(term)
        if terms.count == 1 || terms.count > 1 { continue }
      }
      switch try truth(of: result) {
      case .yes: if !isAnd { return open.map(PythonValue.unknown) ?? result }
      case .no: if isAnd { return open == nil ? result : .flag(false) }
      case .unknown(let unknown): open = open?.joined(unknown) ?? unknown
      }
    }
    if terms.count == operands.count, terms.count > 0 {
      return try self.open(.logic(isAnd: isAnd, terms), operands[0].span)
    }
    return open.map(PythonValue.unknown) ?? result
  }

  private func conditional(
    _ condition: Expression, _ then: Expression, _ otherwise: Expression, _ environment: Environment
  ) throws(Interruption) -> PythonValue {
    if !forks.isEmpty, case .open(let term) = try evaluate(condition, environment) {
      if let known = try known(term) { return try evaluate(known ? then : otherwise, environment) }
      let one = try evaluate(then, environment)
      let other = try evaluate(otherwise, environment)
      if let unknown = one.unknown ?? other.unknown { return .unknown(unknown) }
      guard let first = self.term(of: one), let second = self.term(of: other) else {
        return try decide(term) ? one : other
      }
      return try open(.conditional(term, then: first, otherwise: second), condition.span)
    }
    switch try truth(of: condition, environment) {
    case .yes: return try evaluate(then, environment)
    case .no: return try evaluate(otherwise, environment)
    case .unknown(let unknown):
      let asked = asked(unknown, condition)
      var values: [PythonValue] = []
      let flow = try choose(
        .unknown(asked), { () throws(Interruption) in .return(try self.evaluate(then, environment)) },
        { () throws(Interruption) in .return(try self.evaluate(otherwise, environment)) })
      if case .return(let value) = flow { values.append(value) }
      return values.first ?? .unknown(asked)
    }
  }

  private func evaluate(
    _ comprehension: Expression.Comprehension, _ span: Span, _ environment: Environment
  ) throws(Interruption) -> PythonValue {
    let inner = Environment(.comprehension, module: environment.module, parent: environment)
    var values: [PythonValue] = []
    let mapping = PythonMapping()
    try run(comprehension.clauses[...], span, inner) { () throws(Interruption) in
      try self.makeElements(1, span)
      let element = try self.evaluate(comprehension.element, inner)
      guard let valueExpression = comprehension.value else {
        values.append(element)
        return
      }
      let value = try self.evaluate(valueExpression, inner)
      if case .unknown(let unknown) = element {
        mapping.storage.uncertainty = unknown
      } else if let key = MappingKey(element) {
        mapping.storage.set(key, element, value)
      } else {
        throw self.unhashable(element, span)
      }
    }
    let doubt = comprehensionDoubt
    comprehensionDoubt = nil
    switch comprehension.kind {
    case .list:
      let list = PythonList(values)
      list.uncertainty = doubt
      return .list(list)
    case .generator:
      let list = PythonList(values)
      list.uncertainty = doubt
      return doubt == nil ? .iterator(PythonIterator(.values(values))) : .list(list)
    case .set:
      let result = try set(of: values)
      result.storage.uncertainty = result.storage.uncertainty ?? doubt
      return .set(result)
    case .dictionary:
      mapping.storage.uncertainty = mapping.storage.uncertainty ?? doubt
      return .mapping(mapping)
    }
  }

  private func run(
    _ clauses: ArraySlice<Expression.Comprehension.Clause>, _ span: Span, _ environment: Environment,
    _ body: () throws(Interruption) -> Void
  ) throws(Interruption) {
    guard let clause = clauses.first else { return try body() }
    let (lengths, done) = (openLengths.count, effects)
    let iterable = try evaluate(clause.iterable, environment)
    let nominal = effects == done ? lengths : openLengths.count
    let iterator = try iterator(over: iterable, clause.iterable.span)
    try lookAhead(iterator.source, clause.iterable.span)
    if openLengths.count > nominal, let unknown = openLengths.last {
      comprehensionDoubt = unknown
      openLengths.removeLast(openLengths.count - nominal)
    }
    elements: while let element = try next(of: iterator, clause.iterable.span) {
      try spend(1)
      try assign(element, to: clause.target, environment)
      for condition in clause.conditions {
        switch try truth(of: condition, environment) {
        case .yes: break
        case .no: continue elements
        case .unknown(let unknown):
          comprehensionDoubt = unknown
          continue elements
        }
      }
      try run(clauses.dropFirst(), span, environment, body)
    }
  }
}
