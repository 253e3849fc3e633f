/// The arguments of a call in some notation, by parameter name; what was not given has its default.
public struct Arguments: Sendable {
  /// The schedule that is called.
  public let signature: Signature
  /// The given values by PyTorch's parameter name.
  public let values: [String: Value]

  /// The arguments of a call. Names that the signature lacks are the caller's mistake.
  public init(_ signature: Signature, _ values: [String: Value]) {
    for name in values.keys {
      precondition(signature.parameter(name) != nil, "the caller has checked the parameters' names")
    }
    self.signature = signature
    self.values = values
  }

  func value(_ name: String) throws(ScheduleError) -> Value {
    if let value = values[name] { return value }
    guard let value = signature.parameter(name)?.defaultValue else {
      throw .missing(schedule: signature.name, parameter: name, hint: hint(name))
    }
    return value
  }

  private func hint(_ name: String) -> String {
    signature.parameter(name).map { "it is \($0.kindText): \($0.summary)" } ?? ""
  }

  func mismatch(_ name: String, _ value: Value) -> ScheduleError {
    let expected = signature.parameter(name)?.kindText ?? ""
    return .wrongKind(schedule: signature.name, parameter: name, expected: expected, value: value.text)
  }
}

extension Arguments {
  /// A whole number.
  public func whole(_ name: String) throws(ScheduleError) -> Int {
    let value = try value(name)
    guard case .whole(let whole) = value else { throw mismatch(name, value) }
    return whole
  }

  /// A whole number, or `nil` for None.
  public func optionalWhole(_ name: String) throws(ScheduleError) -> Int? {
    try value(name) == .none ? nil : try whole(name)
  }

  /// A number; whole ones serve, unless the parameter insists on a float.
  public func number(_ name: String) throws(ScheduleError) -> Double {
    try number(try value(name), name)
  }

  private func number(_ value: Value, _ name: String) throws(ScheduleError) -> Double {
    switch value {
    case .number(let number): return number
    case .whole(let whole) where signature.parameter(name)?.kind != .fraction: return Double(whole)
    default: throw mismatch(name, value)
    }
  }

  /// True or false.
  public func flag(_ name: String) throws(ScheduleError) -> Bool {
    let value = try value(name)
    guard case .flag(let flag) = value else { throw mismatch(name, value) }
    return flag
  }

  /// One of the parameter's words.
  public func word(_ name: String) throws(ScheduleError) -> String {
    let value = try value(name)
    guard case .word(let word) = value, case .word(let words)? = signature.parameter(name)?.kind, words.contains(word)
    else { throw mismatch(name, value) }
    return word
  }

  /// A number, or one for each group.
  public func numbers(_ name: String) throws(ScheduleError) -> PerGroup<Double> {
    let value = try value(name)
    guard case .list(let values) = value else { return .all(try number(value, name)) }
    var numbers: [Double] = []
    for value in values { numbers.append(try number(value, name)) }
    return .each(numbers)
  }

  /// A function, or one for each group.
  public func functions(_ name: String) throws(ScheduleError) -> PerGroup<Function> {
    let value = try value(name)
    if case .function(let function) = value { return .all(function) }
    guard case .list(let values) = value else { throw mismatch(name, value) }
    var functions: [Function] = []
    for element in values {
      guard case .function(let function) = element else { throw mismatch(name, value) }
      functions.append(function)
    }
    return .each(functions)
  }

  /// A function, or `nil` for None.
  public func optionalFunction(_ name: String) throws(ScheduleError) -> Function? {
    let value = try value(name)
    if value == .none { return nil }
    guard case .function(let function) = value else { throw mismatch(name, value) }
    return function
  }

  /// A list of whole numbers.
  public func wholes(_ name: String) throws(ScheduleError) -> [Int] {
    let value = try value(name)
    guard case .list(let values) = value else { throw mismatch(name, value) }
    var wholes: [Int] = []
    for element in values {
      guard case .whole(let whole) = element else { throw mismatch(name, value) }
      wholes.append(whole)
    }
    return wholes
  }

  /// A list of numbers, or one for each group.
  public func tables(_ name: String) throws(ScheduleError) -> PerGroup<[Double]> {
    let value = try value(name)
    guard case .list(let rows) = value, rows.contains(where: { $0.isList }) else { return .all(try row(value, name)) }
    var tables: [[Double]] = []
    for element in rows { tables.append(try row(element, name)) }
    return .each(tables)
  }

  private func row(_ value: Value, _ name: String) throws(ScheduleError) -> [Double] {
    if case .numbers(let numbers) = value { return numbers }
    guard case .list(let values) = value else { throw mismatch(name, value) }
    var numbers: [Double] = []
    for element in values { numbers.append(try number(element, name)) }
    return numbers
  }

  /// A list of schedules.
  public func schedules(_ name: String) throws(ScheduleError) -> [AnySchedule] {
    let value = try value(name)
    guard case .list(let values) = value else { throw mismatch(name, value) }
    var schedules: [AnySchedule] = []
    for element in values {
      guard case .schedule(let schedule) = element else { throw mismatch(name, value) }
      schedules.append(schedule)
    }
    return schedules
  }
}
