import Anneal

/// Makes a parameter's value of what the text says, or says why it cannot be one.
struct ArgumentConverter {
  let signature: Signature
  let parameter: Parameter
  /// What the value lacks, when there is none yet.
  private(set) var missing: [Missing] = []
  /// At most how many characters the value has when printed.
  private(set) var length = 0

  init(signature: Signature, parameter: Parameter) {
    self.signature = signature
    self.parameter = parameter
  }

  /// The value, or `nil` when it depends on something the text lacks.
  mutating func convert(
    _ binding: Binding, _ expression: Expression, _ reader: inout Reader
  ) throws(Fault) -> Value? {
    if case .none = binding, parameter.defaultValue == Value.none { return Value.none }
    let isList = parameter.kind == .wholes || parameter.kind == .numbers || parameter.kind == .schedules
    if case .list(let elements) = binding, isList || parameter.isPerGroup {
      if parameter.kind == .numbers { return try table(elements, expression, &reader) }
      return try list(elements, expression, &reader)
    }
    if isList, !isMissing(binding) { throw wrong(binding, expression, fix: brackets(binding, expression, reader)) }
    return try one(binding, expression, &reader)
  }

  private func isMissing(_ binding: Binding) -> Bool {
    switch binding {
    case .unknown, .failed: true
    default: false
    }
  }

  private mutating func list(
    _ elements: [Binding], _ expression: Expression, _ reader: inout Reader
  ) throws(Fault) -> Value? {
    var values: [Value] = []
    for (element, part) in zip(elements, try parts(of: expression, elements.count, &reader)) {
      if let value = try one(element, part, &reader) { values.append(value) }
    }
    return missing.isEmpty ? .list(values) : nil
  }

  /// The expressions of a list's elements; the list itself where it does not spell them out.
  private mutating func parts(
    of expression: Expression, _ count: Int, _ reader: inout Reader
  ) throws(Fault) -> [Expression] {
    try reader.makeElements(count, expression.span)
    length += 2 + 2 * count
    if case .list(let parts) = expression.kind, parts.count == count { return parts }
    return Array(repeating: expression, count: count)
  }

  /// A list of numbers, or of such lists, one for each group.
  private mutating func table(
    _ elements: [Binding], _ expression: Expression, _ reader: inout Reader
  ) throws(Fault) -> Value? {
    guard elements.contains(where: { $0.isList }) else {
      return try numbers(elements, expression, &reader).map(Value.numbers)
    }
    var rows: [Value] = []
    for (element, part) in zip(elements, try parts(of: expression, elements.count, &reader)) {
      if case .list(let row) = element {
        if let numbers = try numbers(row, part, &reader) { rows.append(.numbers(numbers)) }
      } else if try one(element, part, &reader) != nil {
        throw wrong(element, part)
      }
    }
    return missing.isEmpty ? .list(rows) : nil
  }

  private mutating func numbers(
    _ elements: [Binding], _ expression: Expression, _ reader: inout Reader
  ) throws(Fault) -> [Double]? {
    var numbers: [Double] = []
    for (element, part) in zip(elements, try parts(of: expression, elements.count, &reader)) {
      if case .number(let number)? = try one(element, part, &reader) { numbers.append(number) }
    }
    return missing.isEmpty ? numbers : nil
  }

  private mutating func one(
    _ binding: Binding, _ expression: Expression, _ reader: inout Reader
  ) throws(Fault) -> Value? {
    switch binding {
    case .failed(let fault): throw fault
    case .unknown(let missing):
      if parameter.kind == .schedules { throw notASchedule(expression, reader) }
      let needed = missing.isEmpty ? reader.unknown(expression).missing : missing
      self.missing += needed.prefix(Limits.missing - self.missing.count)
      return nil
    default: break
    }
    switch parameter.kind {
    case .whole, .wholes: return measured(try whole(binding, expression))
    case .number, .fraction, .numbers: return measured(try number(binding, expression))
    case .flag:
      guard case .number(.flag(let flag)) = binding else { throw wrong(binding, expression) }
      return measured(.flag(flag))
    case .word(let words): return measured(try word(binding, expression, words))
    case .function: return try function(binding, expression, &reader)
    case .schedules:
      guard case .schedule(let index) = binding else { throw wrong(binding, expression) }
      reader.instances[index].isChild = true
      length += reader.instances[index].length
      return .schedule(reader.instances[index].schedule)
    }
  }

  private mutating func measured(_ value: Value) -> Value {
    length += value.text.utf8.count
    return value
  }

  private func whole(_ binding: Binding, _ expression: Expression) throws(Fault) -> Value {
    if let whole = binding.whole {
      guard let word = Int(exactly: whole) else { throw Fault(.wholeTooLarge(String(whole)), expression.span) }
      return .whole(word)
    }
    guard case .number(.float(let number)) = binding else { throw wrong(binding, expression) }
    guard number.isFinite else { throw notFinite(number, expression) }
    if case .chain(_, let links) = expression.kind, links.contains(where: { $0.sign == .divide }) {
      throw wrong(binding, expression, fix: .floorDivision)
    }
    throw wrong(binding, expression, fix: Int64(exactly: number).map { .whole(String($0)) })
  }

  private func number(_ binding: Binding, _ expression: Expression) throws(Fault) -> Value {
    switch binding {
    case .number(.float(let number)):
      guard number.isFinite else { throw notFinite(number, expression) }
      return .number(number)
    case .number(.whole(let whole)) where parameter.kind != .fraction: return .number(Double(whole))
    case .number(.whole(let whole)): throw wrong(binding, expression, fix: .fraction("\(whole).0"))
    default: throw wrong(binding, expression)
    }
  }

  private func word(_ binding: Binding, _ expression: Expression, _ words: [String]) throws(Fault) -> Value {
    guard case .text(let word) = binding else { throw wrong(binding, expression) }
    if words.contains(word) { return .word(word) }
    throw Fault(
      .unknownWord(
        schedule: signature.name, parameter: parameter.name, word: word, nearest: Nearest.word(to: word, among: words),
        words: words), expression.span)
  }

  private mutating func function(
    _ binding: Binding, _ expression: Expression, _ reader: inout Reader
  ) throws(Fault) -> Value? {
    let function: Function
    switch binding {
    case .function(let index):
      let (known, missing) = try reader.function(index, expression.span)
      self.missing += missing.prefix(Limits.missing - self.missing.count)
      guard let known else { return nil }
      function = known
    case .builtin(let builtin): function = try reader.function(builtin, expression.span)
    default: throw wrong(binding, expression)
    }
    length += function.text.utf8.count
    return .function(function)
  }
}

extension ArgumentConverter {
  private func notFinite(_ number: Double, _ expression: Expression) -> Fault {
    Fault(
      .notFinite(schedule: signature.name, parameter: parameter.name, value: number.description), expression.span)
  }

  private func notASchedule(_ expression: Expression, _ reader: Reader) -> Fault {
    var name = Normal.text(reader.source, expression.span)
    if case .call(let callee, _) = expression.kind, let last = callee.path?.last { name = last }
    return Fault(.unknownSchedule(name, nearest: reader.catalogue.nearest(to: name)), expression.span)
  }

  private func brackets(_ binding: Binding, _ expression: Expression, _ reader: Reader) -> NotationError.Fix? {
    switch (parameter.kind, binding) {
    case (.wholes, .number(.whole)), (.numbers, .number), (.schedules, .schedule):
      .brackets(Normal.text(reader.source, expression.span))
    default: nil
    }
  }

  private func wrong(_ binding: Binding, _ expression: Expression, fix: NotationError.Fix? = nil) -> Fault {
    Fault(
      .wrongKind(
        schedule: signature.name, parameter: parameter.name, expected: parameter.kindText, value: describe(binding),
        fix: fix), expression.span)
  }

  private func describe(_ binding: Binding) -> String {
    switch binding {
    case .number(let number): number.text
    case .text(let text): "'\(text)'"
    case .none: "None"
    case .list: "a list"
    case .dictionary: "a dictionary"
    case .schedule: "a scheduler"
    case .function, .builtin: "a function"
    case .optimizer: "an optimizer"
    case .module, .alias: "a name of something else"
    case .unknown, .failed: "unknown"
    }
  }
}

extension Binding {
  fileprivate var isList: Bool {
    if case .list = self { return true }
    return false
  }
}
