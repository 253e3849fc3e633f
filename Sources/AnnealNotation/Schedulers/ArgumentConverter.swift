import Anneal
import PythonSyntax

/// Converts what the program computed to a parameter's value, or says why it cannot.
struct ArgumentConverter {
  let signature: Signature
  let parameter: Anneal.Parameter
  /// What is missing when there is no value yet.
  private(set) var missing: Unknown?
  /// An upper bound of the characters that the value has when printed.
  private(set) var length = 0

  init(signature: Signature, parameter: Anneal.Parameter) {
    self.signature = signature
    self.parameter = parameter
  }

  private var isList: Bool {
    parameter.kind == .wholes || parameter.kind == .numbers || parameter.kind == .schedules
  }

  /// The value, or `nil` when it depends on something the text lacks.
  mutating func convert(
    _ value: PythonValue, _ expression: Expression, _ interpreter: Interpreter
  ) throws(Interruption) -> Value? {
    let value = try plain(value, expression, interpreter)
    if value.isNone, parameter.defaultValue == Value.none { return Value.none }
    if let elements = value.elements, isList || parameter.isPerGroup {
      if parameter.kind == .numbers { return try table(elements, expression, interpreter) }
      return try list(elements, expression, interpreter)
    }
    if isList, value.unknown == nil {
      throw wrong(value, expression, interpreter, fix: brackets(value, expression, interpreter))
    }
    return try one(value, expression, interpreter)
  }

  /// Ranges, iterators and list-like objects as lists.
  private func plain(
    _ value: PythonValue, _ expression: Expression, _ interpreter: Interpreter
  ) throws(Interruption) -> PythonValue {
    switch value {
    case .range, .iterator, .set: return .tuple(try interpreter.values(of: value, expression.span))
    case .list(let list):
      if let uncertainty = list.uncertainty { return .unknown(uncertainty) }
      return value
    case .instance(let instance) where (isList || parameter.isPerGroup) && instance.scheduler == nil:
      if let list = try interpreter.callIfPresent("tolist", of: value, [], expression.span) { return list }
      return value
    default: return interpreter.settled(value)
    }
  }

  private mutating func list(
    _ elements: [PythonValue], _ expression: Expression, _ interpreter: Interpreter
  ) throws(Interruption) -> Value? {
    var values: [Value] = []
    for (element, part) in zip(elements, try parts(of: expression, elements.count, interpreter)) {
      if let value = try one(interpreter.settled(element), part, interpreter) { values.append(value) }
    }
    return missing == nil ? .list(values) : nil
  }

  /// The expressions of a list's elements, or of the list if it does not spell them out.
  private mutating func parts(
    of expression: Expression, _ count: Int, _ interpreter: Interpreter
  ) throws(Interruption) -> [Expression] {
    try interpreter.convertElements(count, expression.span)
    length += 2 + 2 * count
    if case .list(let parts) = expression.kind, parts.count == count { return parts }
    if case .tuple(let parts) = expression.kind, parts.count == count { return parts }
    return Array(repeating: expression, count: count)
  }

  /// A list of numbers, or of such lists, one for each group.
  private mutating func table(
    _ elements: [PythonValue], _ expression: Expression, _ interpreter: Interpreter
  ) throws(Interruption) -> Value? {
    guard elements.contains(where: { $0.elements != nil }) else {
      return try numbers(elements, expression, interpreter).map(Value.numbers)
    }
    var rows: [Value] = []
    for (element, part) in zip(elements, try parts(of: expression, elements.count, interpreter)) {
      if let row = element.elements {
        if let numbers = try numbers(row, part, interpreter) { rows.append(.numbers(numbers)) }
      } else if try one(element, part, interpreter) != nil {
        throw wrong(element, part, interpreter)
      }
    }
    return missing == nil ? .list(rows) : nil
  }

  private mutating func numbers(
    _ elements: [PythonValue], _ expression: Expression, _ interpreter: Interpreter
  ) throws(Interruption) -> [Double]? {
    var numbers: [Double] = []
    for (element, part) in zip(elements, try parts(of: expression, elements.count, interpreter)) {
      if case .number(let number)? = try one(interpreter.settled(element), part, interpreter) { numbers.append(number) }
    }
    return missing == nil ? numbers : nil
  }

  private mutating func one(
    _ value: PythonValue, _ expression: Expression, _ interpreter: Interpreter
  ) throws(Interruption) -> Value? {
    if case .unknown(let unknown) = value {
      if parameter.kind == .schedules, isCall(expression) { throw notASchedule(expression, interpreter) }
      missing = missing?.joined(unknown) ?? unknown
      return nil
    }
    switch parameter.kind {
    case .whole, .wholes: return measured(try whole(value, expression, interpreter))
    case .number, .fraction, .numbers: return measured(try number(value, expression, interpreter))
    case .flag:
      guard case .number(.flag(let flag)) = value else { throw wrong(value, expression, interpreter) }
      return measured(.flag(flag))
    case .word(let words): return measured(try word(value, expression, words, interpreter))
    case .function: return try function(value, expression, interpreter)
    case .schedules:
      guard case .instance(let instance) = value, let scheduler = instance.scheduler else {
        throw wrong(value, expression, interpreter)
      }
      length += scheduler.length
      guard let schedule = scheduler.schedule else {
        missing = missing ?? Unknown([])
        return nil
      }
      return .schedule(schedule)
    }
  }

  private func isCall(_ expression: Expression) -> Bool {
    if case .call = expression.kind { true } else { false }
  }

  private mutating func measured(_ value: Value) -> Value {
    length += value.text.utf8.count
    return value
  }

  private func whole(
    _ value: PythonValue, _ expression: Expression, _ interpreter: Interpreter
  ) throws(Interruption) -> Value {
    if let whole = value.whole {
      guard let word = Int(exactly: whole) else {
        throw interpreter.fault(.wholeTooLarge(String(whole)), expression.span)
      }
      return .whole(word)
    }
    guard case .number(.float(let number)) = value else { throw wrong(value, expression, interpreter) }
    guard number.isFinite else { throw notFinite(number, expression, interpreter) }
    if case .chain(_, let links) = expression.kind, links.contains(where: { $0.sign == .divide }) {
      throw wrong(value, expression, interpreter, fix: .floorDivision)
    }
    throw wrong(value, expression, interpreter, fix: Int64(exactly: number).map { .whole(String($0)) })
  }

  private func number(
    _ value: PythonValue, _ expression: Expression, _ interpreter: Interpreter
  ) throws(Interruption) -> Value {
    switch value {
    case .number(.float(let number)):
      guard number.isFinite else { throw notFinite(number, expression, interpreter) }
      return .number(number)
    case .number(.whole(let whole)) where parameter.kind != .fraction: return .number(Double(whole))
    case .number(.whole(let whole)):
      throw wrong(value, expression, interpreter, fix: .fraction("\(whole).0"))
    default: throw wrong(value, expression, interpreter)
    }
  }

  private func word(
    _ value: PythonValue, _ expression: Expression, _ words: [String], _ interpreter: Interpreter
  ) throws(Interruption) -> Value {
    guard case .text(let word) = value else { throw wrong(value, expression, interpreter) }
    if words.contains(word) { return .word(word) }
    throw interpreter.fault(
      .unknownWord(
        schedule: signature.name, parameter: parameter.name, word: word,
        nearest: Spelling.nearest(to: word, among: words),
        words: words), expression.span)
  }

  private mutating func function(
    _ value: PythonValue, _ expression: Expression, _ interpreter: Interpreter
  ) throws(Interruption) -> Value? {
    switch value {
    case .function, .builtin, .method, .instance, .native: break
    default: throw wrong(value, expression, interpreter)
    }
    switch try interpreter.writtenOut(value, expression.span) {
    case .known(let function):
      length += function.text.utf8.count
      return .function(function)
    case .missing(let unknown):
      missing = missing?.joined(unknown) ?? unknown
      return nil
    }
  }
}

extension ArgumentConverter {
  private func notFinite(_ number: Double, _ expression: Expression, _ interpreter: Interpreter) -> Interruption {
    interpreter.fault(
      .notFinite(schedule: signature.name, parameter: parameter.name, value: number.description), expression.span)
  }

  private func notASchedule(_ expression: Expression, _ interpreter: Interpreter) -> Interruption {
    var name = CanonicalText.of(interpreter.module.source, expression.span)
    if case .call(let callee, _) = expression.kind, let last = callee.path?.last { name = last }
    return interpreter.fault(
      .unknownSchedule(name, nearest: interpreter.catalogue.nearest(to: name)), expression.span)
  }

  private func brackets(
    _ value: PythonValue, _ expression: Expression, _ interpreter: Interpreter
  ) -> NotationError.Fix? {
    switch (parameter.kind, value) {
    case (.wholes, .number(.whole)), (.numbers, .number):
      return .brackets(CanonicalText.of(interpreter.module.source, expression.span))
    case (.schedules, .instance(let instance)) where instance.scheduler != nil:
      return .brackets(CanonicalText.of(interpreter.module.source, expression.span))
    default: return nil
    }
  }

  private func wrong(
    _ value: PythonValue, _ expression: Expression, _ interpreter: Interpreter, fix: NotationError.Fix? = nil
  ) -> Interruption {
    interpreter.fault(
      .wrongKind(
        schedule: signature.name, parameter: parameter.name, expected: parameter.kindText, value: value.summary,
        fix: fix),
      expression.span)
  }
}

extension PythonValue {
  /// What a message calls the value.
  var summary: String {
    switch self {
    case .number(let number): number.text
    case .text(let text): "'\(text)'"
    case .none: "None"
    case .list, .tuple, .range: "a list"
    case .mapping: "a dictionary"
    case .instance(let instance): instance.scheduler != nil ? "a scheduler" : "a \(instance.type.name)"
    case .function, .builtin, .native, .method: "a function"
    case .unknown: "unknown"
    default: "a \(typeName)"
    }
  }
}
