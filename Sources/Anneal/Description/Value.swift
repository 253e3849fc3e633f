/// A value of a schedule's parameter, as a notation reads and prints it.
public enum Value: Hashable, Sendable {
  /// Nothing: Python's `None`.
  case none
  /// A whole number.
  case whole(Int)
  /// A number that is not written as a whole one.
  case number(Double)
  /// True or false.
  case flag(Bool)
  /// One of a few words.
  case word(String)
  /// A function of the step.
  case function(Function)
  /// A schedule.
  case schedule(AnySchedule)
  /// A list of values.
  case list([Value])
  /// A list of numbers in one piece: a table of a million shares the memory of its schedule.
  case numbers([Double])

  /// The value as people would write it in Python, for messages.
  public var text: String {
    switch self {
    case .none: "None"
    case .whole(let whole): String(whole)
    case .number(let number): number.description
    case .flag(let flag): flag ? "True" : "False"
    case .word(let word): "'\(word)'"
    case .function(let function): function.text
    case .schedule(let schedule): schedule.signature.name
    case .list(let values): Value.listText(values)
    case .numbers(let numbers): Value.listText(numbers.prefix(9).map(Value.number))
    }
  }

  private static func listText(_ values: [Value]) -> String {
    var text = "["
    for (index, value) in values.prefix(8).enumerated() { text += (index > 0 ? ", " : "") + value.text }
    return text + (values.count > 8 ? ", …]" : "]")
  }
}

extension Value {
  /// Whether it is a list of any kind.
  var isList: Bool {
    switch self {
    case .list, .numbers: true
    default: false
    }
  }

  /// A setting that may differ between groups.
  public init(_ setting: PerGroup<Double>) {
    switch setting {
    case .all(let number): self = .number(number)
    case .each(let numbers): self = .list(numbers.map(Value.number))
    }
  }

  /// A function that may differ between groups.
  public init(_ setting: PerGroup<Function>) {
    switch setting {
    case .all(let function): self = .function(function)
    case .each(let functions): self = .list(functions.map(Value.function))
    }
  }

  /// A list of numbers that may differ between groups.
  public init(_ setting: PerGroup<[Double]>) {
    switch setting {
    case .all(let numbers): self = .numbers(numbers)
    case .each(let rows): self = .list(rows.map(Value.numbers))
    }
  }

  /// A list of whole numbers.
  public init(_ wholes: [Int]) { self = .list(wholes.map(Value.whole)) }

  /// A list of schedules.
  public init(_ schedules: [AnySchedule]) { self = .list(schedules.map(Value.schedule)) }

  /// A whole number or nothing.
  public init(_ whole: Int?) {
    if let whole { self = .whole(whole) } else { self = .none }
  }
}

/// Reading a value as a Swift type. An error holds the value, or the element of a list of numbers, that does not fit.
extension Value {
  func whole() throws(WrongKind) -> Int {
    guard case .whole(let whole) = self else { throw WrongKind(value: self) }
    return whole
  }

  /// A number. A whole one will do, unless the parameter insists on a float.
  func number(as kind: Parameter.Kind = .number) throws(WrongKind) -> Double {
    switch self {
    case .number(let number): return number
    case .whole(let whole) where kind != .fraction: return Double(whole)
    default: throw WrongKind(value: self)
    }
  }

  func flag() throws(WrongKind) -> Bool {
    guard case .flag(let flag) = self else { throw WrongKind(value: self) }
    return flag
  }

  func function() throws(WrongKind) -> Function {
    guard case .function(let function) = self else { throw WrongKind(value: self) }
    return function
  }

  func numberPerGroup() throws(WrongKind) -> PerGroup<Double> {
    guard case .list(let values) = self else { return .all(try number()) }
    var numbers: [Double] = []
    for value in values { numbers.append(try value.number()) }
    return .each(numbers)
  }

  func functionPerGroup() throws(WrongKind) -> PerGroup<Function> {
    guard case .list(let values) = self else { return .all(try function()) }
    var functions: [Function] = []
    for case .function(let function) in values { functions.append(function) }
    guard functions.count == values.count else { throw WrongKind(value: self) }
    return .each(functions)
  }

  func numbersPerGroup() throws(WrongKind) -> PerGroup<[Double]> {
    guard case .list(let rows) = self, rows.contains(where: { $0.isList }) else { return .all(try numbers()) }
    var tables: [[Double]] = []
    for row in rows { tables.append(try row.numbers()) }
    return .each(tables)
  }

  private func numbers() throws(WrongKind) -> [Double] {
    if case .numbers(let numbers) = self { return numbers }
    guard case .list(let values) = self else { throw WrongKind(value: self) }
    var numbers: [Double] = []
    for value in values { numbers.append(try value.number()) }
    return numbers
  }

  func wholes() throws(WrongKind) -> [Int] {
    guard case .list(let values) = self else { throw WrongKind(value: self) }
    var wholes: [Int] = []
    for case .whole(let whole) in values { wholes.append(whole) }
    guard wholes.count == values.count else { throw WrongKind(value: self) }
    return wholes
  }

  func schedules() throws(WrongKind) -> [AnySchedule] {
    guard case .list(let values) = self else { throw WrongKind(value: self) }
    var schedules: [AnySchedule] = []
    for case .schedule(let schedule) in values { schedules.append(schedule) }
    guard schedules.count == values.count else { throw WrongKind(value: self) }
    return schedules
  }
}
