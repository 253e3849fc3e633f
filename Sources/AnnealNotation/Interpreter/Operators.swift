import PythonSyntax

extension Interpreter {
  /// `left sign right` with Python's meaning, for unknown and open values too.
  func apply(
    _ sign: BinaryOperator, _ left: PythonValue, _ right: PythonValue, _ span: Span, isAugmented: Bool = false,
    continuesChain: Bool = false
  ) throws(Interruption) -> PythonValue {
    if case .number(let one) = left, case .number(let other) = right, forks.isEmpty {
      return .number(try number(sign, one, other, span))
    }
    if case .unknown(let one) = left {
      if case .unknown(let other) = right { return .unknown(one.joined(other)) }
      return left
    }
    if case .unknown = right { return right }
    if let one = term(of: left), let other = term(of: right) {
      return try open(sign, one, other, span, continuesChain: continuesChain)
    }
    return try applyToObjects(sign, left, right, span, isAugmented: isAugmented)
  }

  private func number(
    _ sign: BinaryOperator, _ one: PythonNumber, _ other: PythonNumber, _ span: Span
  ) throws(Interruption) -> PythonNumber {
    do throws(ArithmeticError) {
      return try PythonArithmetic.apply(sign, one, other)
    } catch {
      throw raise(error, span)
    }
  }

  private func applyToObjects(
    _ sign: BinaryOperator, _ left: PythonValue, _ right: PythonValue, _ span: Span, isAugmented: Bool
  ) throws(Interruption) -> PythonValue {
    switch (sign, left, right) {
    case (.plus, .list(let one), .list(let other)):
      try makeElements(one.items.count + other.items.count, span)
      let list = PythonList(one.items + other.items)
      list.uncertainty = one.uncertainty ?? other.uncertainty
      return .list(list)
    case (.plus, .tuple(let one), .tuple(let other)):
      try makeElements(one.count + other.count, span)
      return try tuple(one + other, span)
    case (.plus, .text(let one), .text(let other)):
      try spend((one.utf8.count + other.utf8.count) / 16)
      guard one.utf8.count + other.utf8.count <= Limits.characters else { throw fault(.textTooLong, span) }
      return .text(one + other)
    case (.times, _, .number), (.times, .number, _):
      if let repeated = try repeated(left, right, span) { return repeated }
    case (.modulo, .text(let format), _): return try .text(percentFormat(format, right, span))
    case (.and, .list(let one), .set(let other)), (.minus, .list(let one), .set(let other)):
      // The keys of a mapping.
      if let result = try setOperation(sign, set(of: one.items), other) { return result }
    case (_, .set(let one), .set(let other)):
      try spend((one.storage.count + other.storage.count) / 2)
      if let result = setOperation(sign, one, other) { return result }
    case (.or, .mapping(let one), .mapping(let other)):
      try spend(one.storage.count / 4)
      let result = PythonMapping(one.storage)
      update(result, with: other)
      return .mapping(result)
    default: break
    }
    if let result = try applyProgram(sign, left, right, span, isAugmented: isAugmented) { return result }
    throw raise(
      "TypeError",
      "unsupported operand type(s) for \(sign.rawValue)\(isAugmented ? "=" : ""): '\(left.typeName)' and "
        + "'\(right.typeName)'", span)
  }

  private func repeated(_ left: PythonValue, _ right: PythonValue, _ span: Span) throws(Interruption) -> PythonValue? {
    let (value, number) = right.number == nil ? (right, left) : (left, right)
    guard let wanted = number.index ?? (number.whole == nil ? nil : Int.max) else { return nil }
    let times = max(wanted, 0)
    func length(_ count: Int) -> Int { count.multipliedReportingOverflow(by: times).overflow ? .max : count * times }
    switch value {
    case .list(let list):
      try makeElements(length(list.items.count), span)
      let result = PythonList(Array((0..<times).map { _ in list.items }.joined()))
      result.uncertainty = list.uncertainty
      return .list(result)
    case .tuple(let elements):
      try makeElements(length(elements.count), span)
      return .tuple(Array((0..<times).map { _ in elements }.joined()))
    case .text(let text):
      try makeElements(length(text.utf8.count), span)
      return .text(String(repeating: text, count: times))
    default: return nil
    }
  }

  private func setOperation(_ sign: BinaryOperator, _ one: PythonMapping, _ other: PythonMapping) -> PythonValue? {
    func kept(_ storage: PythonMapping.Storage, where isKept: (MappingKey) -> Bool) -> PythonMapping.Storage {
      var result = PythonMapping.Storage()
      for key in storage.keys {
        if let index = MappingKey(key), isKept(index) { result.set(index, key, .none) }
      }
      return result
    }
    var storage: PythonMapping.Storage
    switch sign {
    case .or:
      storage = one.storage
      for key in other.storage.keys {
        if let index = MappingKey(key) { storage.set(index, key, .none) }
      }
    case .and: storage = kept(one.storage) { other.storage[$0] != nil }
    case .minus: storage = kept(one.storage) { other.storage[$0] == nil }
    case .exclusiveOr:
      storage = kept(one.storage) { other.storage[$0] == nil }
      for key in other.storage.keys {
        if let index = MappingKey(key), one.storage[index] == nil { storage.set(index, key, .none) }
      }
    default: return nil
    }
    storage.uncertainty = one.storage.uncertainty ?? other.storage.uncertainty
    return .set(PythonMapping(storage))
  }

  /// The program's own operators: `__add__`, or the other's `__radd__`.
  private func applyProgram(
    _ sign: BinaryOperator, _ left: PythonValue, _ right: PythonValue, _ span: Span, isAugmented: Bool
  ) throws(Interruption) -> PythonValue? {
    if case .instance(let instance) = left {
      if isAugmented, let result = try callIfPresent("__i\(sign.method)__", of: left, [right], span) { return result }
      if let result = try callIfPresent("__\(sign.method)__", of: left, [right], span) {
        if case .notImplemented = result {} else { return result }
      }
      if let base = instance.type.unknownBase { return .unknown(base) }
    }
    if case .instance(let instance) = right {
      if let result = try callIfPresent("__r\(sign.method)__", of: right, [left], span) {
        if case .notImplemented = result {} else { return result }
      }
      if let base = instance.type.unknownBase { return .unknown(base) }
    }
    return nil
  }

  func sign(_ value: PythonValue, isNegative: Bool, _ span: Span) throws(Interruption) -> PythonValue {
    switch value {
    case .number(let number) where forks.isEmpty || !number.isAdjustedByTerms:
      return .number(isNegative ? PythonArithmetic.negate(number) : PythonArithmetic.plus(number))
    case .unknown: return value
    case .number, .open:
      guard let term = term(of: value) else { return value }
      return try open(.sign(isNegative: isNegative, term), span)
    default:
      if let result = try callIfPresent(isNegative ? "__neg__" : "__pos__", of: value, [], span) { return result }
      throw raise("TypeError", "bad operand type for unary \(isNegative ? "-" : "+"): '\(value.typeName)'", span)
    }
  }

  func invert(_ value: PythonValue, _ span: Span) throws(Interruption) -> PythonValue {
    if let whole = value.number?.whole { return .number(.whole(~whole)) }
    if case .unknown = value { return value }
    return try callIfPresent("__invert__", of: value, [], span) ?? unknown(span)
  }
}

extension BinaryOperator {
  /// The name of the method that a class gives the operator with.
  fileprivate var method: String {
    switch self {
    case .plus: "add"
    case .minus: "sub"
    case .times: "mul"
    case .divide: "truediv"
    case .floorDivide: "floordiv"
    case .modulo: "mod"
    case .power: "pow"
    case .matrix: "matmul"
    case .and: "and"
    case .or: "or"
    case .exclusiveOr: "xor"
    case .shiftLeft: "lshift"
    case .shiftRight: "rshift"
    }
  }
}

extension PythonNumber {
  /// Whether a sign before it is kept as written where a function is written out.
  fileprivate var isAdjustedByTerms: Bool { true }
}

extension Interpreter {
  func comparison(
    _ first: Expression, _ links: [Expression.Comparison], _ environment: Environment
  ) throws(Interruption) -> PythonValue {
    let start = try evaluate(first, environment)
    if !forks.isEmpty, let term = try openComparison(start, links, environment) { return term }
    var left = start
    var open: Unknown?
    for link in links {
      let right = try evaluate(link.operand, environment)
      let result = try compare(link.sign, left, right, first.span.through(link.operand.span))
      if links.count == 1 { return result }
      switch try truth(of: result) {
      case .yes: break
      case .no: return .flag(false)
      case .unknown(let unknown): open = open?.joined(unknown) ?? unknown
      }
      left = right
    }
    return open.map(PythonValue.unknown) ?? .flag(true)
  }

  /// A comparison of numbers, some of which depend on the open step.
  private func openComparison(
    _ start: PythonValue, _ links: [Expression.Comparison], _ environment: Environment
  ) throws(Interruption) -> PythonValue? {
    guard let first = term(of: start) else { return nil }
    var terms: [StepTerm.Comparison] = []
    for link in links {
      switch link.sign {
      case .isIn, .isNotIn, .is, .isNot: return nil
      default: break
      }
      let value = try evaluate(link.operand, environment)
      if case .unknown = value { return value }
      guard let operand = term(of: value) else { return nil }
      terms.append(.init(sign: link.sign, operand: operand))
    }
    return try self.open(.comparison(first, terms), links[0].operand.span)
  }

  func compare(
    _ sign: Comparator, _ left: PythonValue, _ right: PythonValue, _ span: Span
  ) throws(Interruption) -> PythonValue {
    switch sign {
    case .is, .isNot: return compareIdentity(left, right, isNegated: sign == .isNot)
    case .isIn, .isNotIn:
      let found = try contains(right, left, span)
      return sign == .isIn ? found : try negated(found)
    case .equal: return try equal(left, right, span)
    case .notEqual:
      if let result = try callIfPresent("__ne__", of: left, [right], span) { return result }
      return try negated(equal(left, right, span))
    default: return try order(sign, left, right, span)
    }
  }

  private func negated(_ value: PythonValue) throws(Interruption) -> PythonValue {
    switch try truth(of: value) {
    case .yes: .flag(false)
    case .no: .flag(true)
    case .unknown(let unknown): .unknown(unknown)
    }
  }

  private func compareIdentity(_ left: PythonValue, _ right: PythonValue, isNegated: Bool) -> PythonValue {
    if case .unknown(let unknown) = left { return .unknown(unknown) }
    if case .unknown(let unknown) = right { return .unknown(unknown) }
    if case .method(let one) = left, case .method(let other) = right {
      return .flag(one.isSame(as: other) != isNegated)
    }
    return .flag(left.isIdentical(to: right) != isNegated)
  }

  func equal(_ left: PythonValue, _ right: PythonValue, _ span: Span) throws(Interruption) -> PythonValue {
    if case .unknown(let unknown) = left { return .unknown(unknown) }
    if case .unknown(let unknown) = right { return .unknown(unknown) }
    try spend(1)
    depth += 1
    defer { depth -= 1 }
    guard hasStack else { throw raise("RecursionError", "maximum recursion depth exceeded in comparison", span) }
    switch (left, right) {
    case (.number(let one), .number(let other)): return .flag(PythonArithmetic.compare(.equal, one, other))
    case (.text(let one), .text(let other)):
      try spend(min(one.utf8.count, other.utf8.count) / 64)
      return .flag(one == other)
    case (.list(let one), .list(let other)):
      return one === other ? .flag(true) : try equal(one.items, other.items, span)
    case (.tuple(let one), .tuple(let other)): return try equal(one, other, span)
    case (.range(let one), .range(let other)): return .flag(one == other)
    case (.mapping(let one), .mapping(let other)), (.set(let one), .set(let other)):
      return try equal(one.storage, other.storage, span)
    case (.open, _), (_, .open):
      guard let one = term(of: left), let other = term(of: right) else { return .flag(false) }
      return try open(.comparison(one, [.init(sign: .equal, operand: other)]), span)
    default: return try equalObjects(left, right, span)
    }
  }

  private func equalObjects(_ left: PythonValue, _ right: PythonValue, _ span: Span) throws(Interruption) -> PythonValue
  {
    if let result = try callIfPresent("__eq__", of: left, [right], span) {
      if case .notImplemented = result {} else { return result }
    }
    if case .instance = right, left.instance == nil, let result = try callIfPresent("__eq__", of: right, [left], span) {
      if case .notImplemented = result {} else { return result }
    }
    return .flag(left.isSame(as: right))
  }

  private func equal(_ one: [PythonValue], _ other: [PythonValue], _ span: Span) throws(Interruption) -> PythonValue {
    guard one.count == other.count else { return .flag(false) }
    for (left, right) in zip(one, other) {
      switch try truth(of: equal(left, right, span)) {
      case .yes: break
      case .no: return .flag(false)
      case .unknown(let unknown): return .unknown(unknown)
      }
    }
    return .flag(true)
  }

  private func equal(
    _ one: PythonMapping.Storage, _ other: PythonMapping.Storage, _ span: Span
  ) throws(Interruption) -> PythonValue {
    guard one.count == other.count else { return .flag(false) }
    for (key, value) in zip(one.keys, one.values) {
      guard let index = MappingKey(key), let match = other[index] else { return .flag(false) }
      switch try truth(of: equal(value, match, span)) {
      case .yes: break
      case .no: return .flag(false)
      case .unknown(let unknown): return .unknown(unknown)
      }
    }
    return .flag(true)
  }

  func order(
    _ sign: Comparator, _ left: PythonValue, _ right: PythonValue, _ span: Span
  ) throws(Interruption) -> PythonValue {
    if case .unknown(let unknown) = left { return .unknown(unknown) }
    if case .unknown(let unknown) = right { return .unknown(unknown) }
    switch (left, right) {
    case (.number(let one), .number(let other)): return .flag(PythonArithmetic.compare(sign, one, other))
    case (.text(let one), .text(let other)): return .flag(Interpreter.holds(sign, one < other, one == other))
    case (.tuple, .tuple), (.list, .list):
      depth += 1
      defer { depth -= 1 }
      guard hasStack else { throw raise("RecursionError", "maximum recursion depth exceeded in comparison", span) }
      return try order(sign, left.elements ?? [], right.elements ?? [], span)
    case (.set(let one), .set(let other)):
      if let doubt = one.storage.uncertainty ?? other.storage.uncertainty { return .unknown(doubt) }
      let (smaller, larger) = sign == .less || sign == .lessOrEqual ? (one, other) : (other, one)
      let isPart = smaller.storage.keys.allSatisfy { MappingKey($0).map { larger.storage[$0] != nil } ?? false }
      let isStrict = sign == .less || sign == .greater
      return .flag(isPart && (!isStrict || smaller.storage.count < larger.storage.count))
    case (.open, _), (_, .open):
      if let one = term(of: left), let other = term(of: right) {
        return try open(.comparison(one, [.init(sign: sign, operand: other)]), span)
      }
    default: break
    }
    let (name, reflected) = Interpreter.methods(of: sign)
    if let result = try callIfPresent(name, of: left, [right], span) { return result }
    if let result = try callIfPresent(reflected, of: right, [left], span) { return result }
    throw raise(
      "TypeError",
      "'\(sign.rawValue)' not supported between instances of '\(left.typeName)' and '\(right.typeName)'", span)
  }

  private func order(
    _ sign: Comparator, _ left: [PythonValue], _ right: [PythonValue], _ span: Span
  ) throws(Interruption) -> PythonValue {
    for (one, other) in zip(left, right) {
      switch try truth(of: equal(one, other, span)) {
      case .yes: continue
      case .no: return try order(sign, one, other, span)
      case .unknown(let unknown): return .unknown(unknown)
      }
    }
    return .flag(Interpreter.holds(sign, left.count < right.count, left.count == right.count))
  }

  private static func holds(_ sign: Comparator, _ isLess: Bool, _ isEqual: Bool) -> Bool {
    switch sign {
    case .less: isLess
    case .lessOrEqual: isLess || isEqual
    case .greater: !isLess && !isEqual
    default: !isLess
    }
  }

  private static func methods(of sign: Comparator) -> (String, String) {
    switch sign {
    case .less: ("__lt__", "__gt__")
    case .lessOrEqual: ("__le__", "__ge__")
    case .greater: ("__gt__", "__lt__")
    default: ("__ge__", "__le__")
    }
  }

  /// `element in container`
  func contains(_ container: PythonValue, _ element: PythonValue, _ span: Span) throws(Interruption) -> PythonValue {
    if case .unknown(let unknown) = container { return .unknown(unknown) }
    switch container {
    case .mapping(let mapping), .set(let mapping):
      if case .unknown(let unknown) = element { return .unknown(unknown) }
      guard let key = MappingKey(element) else { return .flag(false) }
      if mapping.storage[key] != nil { return .flag(true) }
      return mapping.storage.uncertainty.map(PythonValue.unknown) ?? .flag(false)
    case .text(let text):
      if case .unknown(let unknown) = element { return .unknown(unknown) }
      try spend(text.utf8.count / 8)
      return .flag(text.contains(text: element.text ?? ""))
    case .range(let range):
      if let whole = element.number?.whole {
        let offset = whole - range.start
        return .flag(offset % range.step == 0 && offset / range.step >= 0 && offset / range.step < Int64(range.count))
      }
    case .instance(let instance):
      if let result = try callIfPresent("__contains__", of: container, [element], span) { return result }
      if let mapping = instance.mapping { return try contains(.mapping(mapping), element, span) }
    default: break
    }
    if case .iterator(let iterator) = container {
      while let candidate = try next(of: iterator, span) {
        try spend(1)
        switch try truth(of: equal(candidate, element, span)) {
        case .yes: return .flag(true)
        case .no: break
        case .unknown(let unknown): return .unknown(unknown)
        }
      }
      return .flag(false)
    }
    var doubt: Unknown?
    for candidate in try values(of: container, span) {
      switch try truth(of: equal(candidate, element, span)) {
      case .yes: return .flag(true)
      case .no: break
      case .unknown(let unknown): doubt = unknown
      }
    }
    return doubt.map(PythonValue.unknown) ?? .flag(false)
  }
}
