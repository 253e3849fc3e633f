/// A parameter of a schedule and the Swift type of its values. A schedule declares each key once; its signature, its
/// initializers and its printed form all use the key, so that a misspelt name does not compile.
///
///     static let gamma = Key.number("gamma", default: 0.1, "factor of each decay")
public struct Key<Setting: Sendable>: Sendable {
  /// The parameter as data.
  public let parameter: Parameter
  private let read: @Sendable (Value, Parameter) throws(WrongKind) -> Setting
  private let write: @Sendable (Setting) -> Value

  init(
    _ parameter: Parameter, read: @escaping @Sendable (Value, Parameter) throws(WrongKind) -> Setting,
    write: @escaping @Sendable (Setting) -> Value
  ) {
    self.parameter = parameter
    self.read = read
    self.write = write
  }

  /// The parameter's name in Python.
  public var name: String { parameter.name }

  /// The setting under the parameter's name, as ``NamedSchedule/arguments`` holds it.
  public func set(_ setting: Setting) -> (name: String, value: Value) { (name, write(setting)) }

  func setting(_ value: Value) throws(WrongKind) -> Setting { try read(value, parameter) }
}

/// A value, or the part of one, that is not of its parameter's kind.
struct WrongKind: Error {
  let value: Value
}

extension Key where Setting == Int {
  /// A whole number.
  public static func whole(
    _ name: String, in bounds: Bounds = .any, default fallback: Int? = nil, _ summary: String
  ) -> Key {
    Key(
      Parameter(name, .whole, bounds: bounds, default: fallback.map { .whole($0) }, summary),
      read: { (value, _) throws(WrongKind) in try value.whole() }, write: { .whole($0) })
  }
}

extension Key where Setting == Int? {
  /// A whole number, or None, the default.
  public static func optionalWhole(_ name: String, in bounds: Bounds = .any, _ summary: String) -> Key {
    Key(
      Parameter(name, .whole, bounds: bounds, default: Value.none, summary),
      read: { (value, _) throws(WrongKind) in value == .none ? nil : try value.whole() }, write: { Value($0) })
  }
}

extension Key where Setting == Double {
  /// A finite number; Python may write a whole one.
  public static func number(
    _ name: String, in bounds: Bounds = .any, default fallback: Double? = nil, _ summary: String
  ) -> Key {
    Key(.number, name, bounds, fallback, summary)
  }

  /// A finite number that Python must see as a float: `1.0`, not `1`.
  public static func fraction(
    _ name: String, in bounds: Bounds = .any, default fallback: Double? = nil, _ summary: String
  ) -> Key {
    Key(.fraction, name, bounds, fallback, summary)
  }

  private init(_ kind: Parameter.Kind, _ name: String, _ bounds: Bounds, _ fallback: Double?, _ summary: String) {
    self.init(
      Parameter(name, kind, bounds: bounds, default: fallback.map { .number($0) }, summary),
      read: { (value, parameter) throws(WrongKind) in try value.number(as: parameter.kind) }, write: { .number($0) })
  }
}

extension Key where Setting == PerGroup<Double> {
  /// A finite number, or one for each parameter group.
  public static func numberPerGroup(_ name: String, default fallback: Double? = nil, _ summary: String) -> Key {
    Key(
      Parameter(name, .number, isPerGroup: true, default: fallback.map { .number($0) }, summary),
      read: { (value, _) throws(WrongKind) in try value.numberPerGroup() }, write: { Value($0) })
  }
}

extension Key where Setting == PerGroup<[Double]> {
  /// A list of numbers, or one for each parameter group.
  public static func numbersPerGroup(_ name: String, _ summary: String) -> Key {
    Key(
      Parameter(name, .numbers, isPerGroup: true, summary),
      read: { (value, _) throws(WrongKind) in try value.numbersPerGroup() }, write: { Value($0) })
  }
}

extension Key where Setting == Bool {
  /// True or False.
  public static func flag(_ name: String, default fallback: Bool? = nil, _ summary: String) -> Key {
    Key(
      Parameter(name, .flag, default: fallback.map { .flag($0) }, summary),
      read: { (value, _) throws(WrongKind) in try value.flag() }, write: { .flag($0) })
  }
}

extension Key where Setting: RawRepresentable<String> & CaseIterable {
  /// One of the enumeration's words.
  public static func word(_ name: String, default fallback: Setting? = nil, _ summary: String) -> Key {
    let words = Setting.allCases.map { $0.rawValue }
    return Key(
      Parameter(name, .word(words), default: fallback.map { .word($0.rawValue) }, summary),
      read: { (value, _) throws(WrongKind) in
        guard case .word(let word) = value, let setting = Setting(rawValue: word) else { throw WrongKind(value: value) }
        return setting
      }, write: { .word($0.rawValue) })
  }
}

extension Key where Setting == Function? {
  /// A function of the step, or None, the default.
  public static func optionalFunction(_ name: String, _ summary: String) -> Key {
    Key(
      Parameter(name, .function, default: Value.none, summary),
      read: { (value, _) throws(WrongKind) in value == .none ? nil : try value.function() },
      write: { $0.map { .function($0) } ?? .none })
  }
}

extension Key where Setting == PerGroup<Function> {
  /// A function of the step, or one for each parameter group.
  public static func functionPerGroup(_ name: String, _ summary: String) -> Key {
    Key(
      Parameter(name, .function, isPerGroup: true, summary),
      read: { (value, _) throws(WrongKind) in try value.functionPerGroup() }, write: { Value($0) })
  }
}

extension Key where Setting == [Int] {
  /// A list of whole numbers, each within the bounds.
  public static func wholes(_ name: String, in bounds: Bounds = .any, _ summary: String) -> Key {
    Key(
      Parameter(name, .wholes, bounds: bounds, summary),
      read: { (value, _) throws(WrongKind) in try value.wholes() }, write: { Value($0) })
  }
}

extension Key where Setting == [AnySchedule] {
  /// A list of schedules.
  public static func schedules(_ name: String, _ summary: String) -> Key {
    Key(
      Parameter(name, .schedules, summary),
      read: { (value, _) throws(WrongKind) in try value.schedules() }, write: { Value($0) })
  }
}

/// The rules that a signature states, checked for the values of an initializer.
extension NamedSchedule {
  /// Settings by parameter name.
  public static func settings(_ settings: (name: String, value: Value)...) -> [String: Value] {
    var values: [String: Value] = [:]
    for (name, value) in settings { values[name] = value }
    return values
  }

  static func outOfRange<Setting>(
    _ key: Key<Setting>, _ rule: String, _ value: String, fix: String = ""
  ) -> ScheduleError {
    .outOfRange(schedule: signature.name, parameter: key.name, rule: rule, value: value, fix: fix)
  }

  /// Checks a whole number against its key's bounds.
  ///
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)``, with `fix` as advice.
  public static func check(_ key: Key<Int>, _ value: Int, fix: String = "") throws(ScheduleError) {
    try check(whole: value, key, fix: fix)
  }

  /// Checks a whole number, if there is one, against its key's bounds.
  public static func check(_ key: Key<Int?>, _ value: Int?, fix: String = "") throws(ScheduleError) {
    if let value { try check(whole: value, key, fix: fix) }
  }

  /// Checks each of several whole numbers against their key's bounds.
  public static func check(_ key: Key<[Int]>, _ values: [Int]) throws(ScheduleError) {
    for value in values { try check(whole: value, key, fix: "") }
  }

  /// Checks that a number is finite and within its key's bounds.
  public static func check(_ key: Key<Double>, _ value: Double, fix: String = "") throws(ScheduleError) {
    try check(number: value, key, fix: fix)
  }

  /// Checks that each number is finite and within its key's bounds.
  public static func check(_ key: Key<PerGroup<Double>>, _ setting: PerGroup<Double>) throws(ScheduleError) {
    for value in setting.elements { try check(number: value, key, fix: "") }
  }

  /// Checks that a setting has one value, or one for each of the optimizer's groups.
  ///
  /// - Throws: ``ScheduleError/groupCount(schedule:parameter:given:groups:)``.
  public static func check<Element>(
    _ key: Key<PerGroup<Element>>, _ setting: PerGroup<Element>, for place: GroupPlace
  ) throws(ScheduleError) {
    try setting.check(key.name, of: signature.name, for: place)
  }

  private static func check<Setting>(whole value: Int, _ key: Key<Setting>, fix: String) throws(ScheduleError) {
    let bounds = key.parameter.bounds
    guard bounds.contains(Double(value)) else { throw outOfRange(key, bounds.text, String(value), fix: fix) }
    guard value.magnitude <= UInt(IntegerBounds.limit) else {
      throw outOfRange(
        key, "within ±\(IntegerBounds.limit) (2^\(IntegerBounds.bits))", String(value), fix: fix)
    }
  }

  private static func check<Setting>(number value: Double, _ key: Key<Setting>, fix: String) throws(ScheduleError) {
    guard value.isFinite else { throw outOfRange(key, "a finite number", value.description, fix: fix) }
    let bounds = key.parameter.bounds
    guard bounds.contains(value) else { throw outOfRange(key, bounds.text, value.description, fix: fix) }
  }
}
