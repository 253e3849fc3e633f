import PythonSyntax

extension Interpreter {
  /// An iterator, unless too many are inside one another to step through.
  private func shallow(_ iterator: PythonIterator, _ span: Span) throws(Interruption) -> PythonIterator {
    guard iterator.nesting <= Limits.functionNesting else { throw tooDeep(span) }
    return iterator
  }

  func callIteration(
    _ native: Native, _ arguments: CallArguments, _ values: [PythonValue], _ span: Span
  ) throws(Interruption) -> PythonValue {
    guard let first = values.first else { return native == .zip ? .tuple([]) : unknown(span) }
    switch native {
    case .zip:
      return .iterator(try shallow(PythonIterator(.zip(try zipped(values, span))), span))
    case .enumerate:
      let start = settled(arguments.value(at: 1, "start") ?? .whole(0))
      if case .unknown = start { return start }
      let inner = try iteration(of: first, span)
      return .iterator(try shallow(PythonIterator(.enumerate(inner, start: start.number?.whole ?? 0)), span))
    case .iter:
      if case .iterator = first { return first }
      return .iterator(try iterator(over: first, span))
    case .next: return try next(values, first, span)
    case .map, .filter: return try mapped(native, values, span)
    default: break
    }
    if case .unknown = first { return first }
    if case .list(let list) = first, let uncertainty = list.uncertainty { return .unknown(uncertainty) }
    let (elements, doubt) = try drained(first, span)
    if let doubt { return .unknown(doubt) }
    try spend(elements.count)
    switch native {
    case .sorted: return try .list(PythonList(sorted(elements, arguments, span)))
    case .reversed: return .iterator(PythonIterator(.values(elements.reversed())))
    case .sum: return try sum(elements, arguments.value(at: 1, "start") ?? .whole(0), span)
    default: return try anyOrAll(elements, isAny: native == .any)
    }
  }

  /// Iterates side by side, as far as the shortest known one.
  private func zipped(_ values: [PythonValue], _ span: Span) throws(Interruption) -> [Iteration] {
    let lengths = openLengths.count
    var parts: [Iteration] = []
    var open: [Int] = []
    for value in values {
      let before = openLengths.count
      parts.append(try iteration(of: value, span))
      if openLengths.count > before { open.append(parts.count - 1) }
    }
    let isKnown = parts.indices.contains { !open.contains($0) && count(of: parts[$0]) != nil }
    guard isKnown, !open.isEmpty else { return parts }
    openLengths.removeLast(openLengths.count - lengths)
    for index in open {
      if case .unknown(_, let unknown) = parts[index] { parts[index] = .repeat(.unknown(unknown)) }
    }
    return parts
  }

  private func next(_ values: [PythonValue], _ first: PythonValue, _ span: Span) throws(Interruption) -> PythonValue {
    switch first {
    case .unknown: return first
    case .iterator(let iterator):
      if let value = try next(of: iterator, span) { return value }
      if values.count > 1 { return values[1] }
      throw raise("StopIteration", "", span)
    case .list(let list) where list.uncertainty != nil: return list.items.first ?? unknown(span)
    case .instance: return try callIfPresent("__next__", of: first, [], span) ?? unknown(span)
    default: throw raise("TypeError", "'\(first.typeName)' object is not an iterator", span)
    }
  }

  private func mapped(_ native: Native, _ values: [PythonValue], _ span: Span) throws(Interruption) -> PythonValue {
    guard values.count > 1 else { return unknown(span) }
    for value in values.dropFirst() {
      if case .unknown = value { return value }
    }
    var rows: [[PythonValue]] = []
    for value in values.dropFirst() { rows.append(try self.values(of: value, span)) }
    var results: [PythonValue] = []
    for index in 0..<(rows.map { $0.count }.min() ?? 0) {
      try spend(1)
      let element = rows[0][index]
      if native == .map {
        results.append(try call(values[0], CallArguments(rows.map { $0[index] }), nil))
        continue
      }
      let kept = values[0].isNone ? element : try call(values[0], CallArguments([element]), nil)
      switch try truth(of: kept) {
      case .yes: results.append(element)
      case .no: break
      case .unknown(let unknown): return .unknown(unknown)
      }
    }
    return .iterator(PythonIterator(.values(results)))
  }

  private func anyOrAll(_ elements: [PythonValue], isAny: Bool) throws(Interruption) -> PythonValue {
    var doubt: Unknown?
    for element in elements {
      switch try truth(of: element) {
      case .yes: if isAny { return .flag(true) }
      case .no: if !isAny { return .flag(false) }
      case .unknown(let unknown): doubt = unknown
      }
    }
    return doubt.map(PythonValue.unknown) ?? .flag(!isAny)
  }

  /// From the left, each addition rounded.
  private func sum(_ elements: [PythonValue], _ start: PythonValue, _ span: Span) throws(Interruption) -> PythonValue {
    try spend(elements.count)
    var total = start
    for element in elements { total = try apply(.plus, total, element, span) }
    return total
  }

  /// Sorts as Python does: equals keep their order.
  func sorted(_ elements: [PythonValue], _ arguments: CallArguments, _ span: Span) throws(Interruption) -> [PythonValue]
  {
    try spend(elements.count * 8)
    var keyed: [(key: PythonValue, value: PythonValue)] = []
    let function = arguments["key"] ?? .none
    for element in elements {
      keyed.append((function.isNone ? element : try call(function, CallArguments([element]), nil), element))
    }
    var isReversed = false
    if let reverse = arguments["reverse"], case .yes = try truth(of: reverse) { isReversed = true }
    if isReversed { keyed.reverse() }
    let result = try mergeSorted(keyed[...], span).map { $0.value }
    return isReversed ? result.reversed() : result
  }

  private func mergeSorted(
    _ part: ArraySlice<(key: PythonValue, value: PythonValue)>, _ span: Span
  ) throws(Interruption) -> [(key: PythonValue, value: PythonValue)] {
    guard part.count > 1 else { return Array(part) }
    let middle = part.startIndex + part.count / 2
    let left = try mergeSorted(part[..<middle], span)
    let right = try mergeSorted(part[middle...], span)
    var result: [(key: PythonValue, value: PythonValue)] = []
    result.reserveCapacity(part.count)
    var (one, other) = (0, 0)
    while one < left.count, other < right.count {
      if case .yes = try truth(of: order(.less, right[other].key, left[one].key, span)) {
        result.append(right[other])
        other += 1
      } else {
        result.append(left[one])
        one += 1
      }
    }
    result += left[one...]
    result += right[other...]
    return result
  }
}

extension Interpreter {
  /// A function of Python's mathematics: on numbers, on open terms, and `min`, `max` and `round` of whatever they take.
  func call(_ builtin: Builtin, _ arguments: CallArguments, _ span: Span) throws(Interruption) -> PythonValue {
    let values = arguments.values
    if builtin == .min || builtin == .max, values.count == 1 || !arguments.named.isEmpty {
      return try extreme(builtin, arguments, span)
    }
    var unknown: Unknown?
    var numbers: [PythonNumber] = []
    var terms: [StepTerm] = []
    for value in values {
      switch value {
      case .number(let number):
        numbers.append(number)
        if !forks.isEmpty { terms.append(StepTerm(number)) }
      case .open(let term): terms.append(term)
      case .unknown(let other): unknown = unknown?.joined(other) ?? other
      case .none where builtin == .round: numbers.append(.whole(0))
      default: return try callOnObject(builtin, values, arguments, span)
      }
    }
    if let unknown { return .unknown(unknown) }
    guard builtin.arity.contains(values.count), arguments.named.isEmpty else {
      if let name = arguments.named.first, !forks.isEmpty {
        throw fault(.notAllowed((name.name ?? "") + "=", allowed: Builtin.allowed), name.nameSpan)
      }
      if builtin == .round, let digits = arguments["ndigits"] {
        return try call(builtin, CallArguments(values + [digits]), span)
      }
      throw fault(.argumentCount(function: builtin.rawValue, given: values.count, expected: builtin.arity), span)
    }
    if !forks.isEmpty { return try open(.call(builtin, terms), span) }
    do throws(ArithmeticError) {
      return .number(try builtin(numbers))
    } catch {
      throw raise(error, span)
    }
  }

  private func callOnObject(
    _ builtin: Builtin, _ values: [PythonValue], _ arguments: CallArguments, _ span: Span
  ) throws(Interruption) -> PythonValue {
    switch builtin {
    case .min, .max: return try extreme(builtin, CallArguments([.list(PythonList(values))]), span)
    case .pow where values.count >= 2: return try apply(.power, values[0], values[1], span)
    case .abs: if let result = try callIfPresent("__abs__", of: values[0], [], span) { return result }
    case .round:
      if let result = try callIfPresent("__round__", of: values[0], Array(values.dropFirst()), span) { return result }
    default:
      if let result = try callIfPresent("__float__", of: values[0], [], span) {
        return try call(builtin, CallArguments([result] + values.dropFirst()), span)
      }
    }
    throw raise("TypeError", "must be real number, not \(values.first?.typeName ?? "")", span)
  }

  private func extreme(_ builtin: Builtin, _ arguments: CallArguments, _ span: Span) throws(Interruption) -> PythonValue
  {
    let values = arguments.values
    if values.count == 1, case .unknown = values[0] { return values[0] }
    let elements = values.count == 1 ? try self.values(of: values[0], span) : values
    try spend(elements.count)
    guard var best = elements.first else {
      if let fallback = arguments["default"] { return fallback }
      throw raise("ValueError", "\(builtin.rawValue)() arg is an empty sequence", span)
    }
    let function = arguments["key"] ?? .none
    if function.isNone, !forks.isEmpty, elements.count > 1, elements.allSatisfy({ term(of: $0) != nil }) {
      return try open(.call(builtin, elements.compactMap { term(of: $0) }), span)
    }
    func key(_ value: PythonValue) throws(Interruption) -> PythonValue {
      function.isNone ? value : try call(function, CallArguments([value]), nil)
    }
    var bestKey = try key(best)
    for element in elements.dropFirst() {
      let candidate = try key(element)
      switch try truth(of: order(builtin == .min ? .less : .greater, candidate, bestKey, span)) {
      case .yes: (best, bestKey) = (element, candidate)
      case .no: break
      case .unknown(let unknown): return .unknown(unknown)
      }
    }
    return best
  }
}
