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
