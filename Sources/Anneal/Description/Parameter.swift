/// One parameter of a schedule, as data.
public struct Parameter: Hashable, Sendable {
  /// What kind of value a parameter takes.
  public enum Kind: Hashable, Sendable {
    /// A whole number within ±2^53.
    case whole
    /// A finite number.
    case number
    /// A finite number that Python must see as a float: `1.0`, not `1`.
    case fraction
    /// True or false.
    case flag
    /// One of these words.
    case word([String])
    /// A function of the step.
    case function
    /// A list of whole numbers.
    case wholes
    /// A list of finite numbers.
    case numbers
    /// A list of schedules.
    case schedules
  }

  /// PyTorch's name, such as `step_size`.
  public let name: String
  /// The kind of its values.
  public let kind: Kind
  /// Whether it may be a list with one value for each parameter group.
  public let isPerGroup: Bool
  /// The values it accepts, for numbers.
  public let bounds: Bounds
  /// The default; `nil` for a required parameter.
  public let defaultValue: Value?
  /// What it means, with its unit.
  public let summary: String

  /// Describes a parameter.
  public init(
    _ name: String, _ kind: Kind, isPerGroup: Bool = false, bounds: Bounds = .any, default defaultValue: Value? = nil,
    _ summary: String
  ) {
    self.name = name
    self.kind = kind
    self.isPerGroup = isPerGroup
    self.bounds = bounds
    self.defaultValue = defaultValue
    self.summary = summary
  }

  /// The kind in words: "a whole number".
  public var kindText: String {
    let one =
      switch kind {
      case .whole: "a whole number"
      case .number: "a number"
      case .fraction: "a number with a decimal point"
      case .flag: "True or False"
      case .word(let words): Parameter.choice(words)
      case .function: "a function of the step, such as lambda step: 0.95 ** step"
      case .wholes: "a list of whole numbers"
      case .numbers: "a list of numbers"
      case .schedules: "a list of schedulers"
      }
    return isPerGroup ? one + ", or a list with one for each parameter group" : one
  }

  private static func choice(_ words: [String]) -> String {
    var text = ""
    for (index, word) in words.enumerated() {
      text += index == 0 ? "" : index == words.count - 1 ? " or " : ", "
      text += "'\(word)'"
    }
    return text
  }
}

/// The numbers a parameter accepts.
public struct Bounds: Hashable, Sendable {
  /// The least number accepted, or excluded.
  public let lower: Double?
  /// The greatest number accepted, or excluded.
  public let upper: Double?
  /// Whether ``lower`` itself is excluded.
  public let excludesLower: Bool
  /// Whether ``upper`` itself is excluded.
  public let excludesUpper: Bool
  /// Whether 0 is excluded.
  public let excludesZero: Bool

  private init(
    _ lower: Double?, _ upper: Double?, excludesLower: Bool = false, excludesUpper: Bool = false,
    excludesZero: Bool = false
  ) {
    self.lower = lower
    self.upper = upper
    self.excludesLower = excludesLower
    self.excludesUpper = excludesUpper
    self.excludesZero = excludesZero
  }

  /// Any finite number.
  public static let any = Bounds(nil, nil)
  /// Any finite number but 0.
  public static let nonzero = Bounds(nil, nil, excludesZero: true)
  /// `lower` and above.
  public static func atLeast(_ lower: Double) -> Bounds { Bounds(lower, nil) }
  /// Below `upper`.
  public static func below(_ upper: Double) -> Bounds { Bounds(nil, upper, excludesUpper: true) }
  /// From `lower` to `upper`, both accepted.
  public static func between(_ lower: Double, _ upper: Double) -> Bounds { Bounds(lower, upper) }
  /// Above `lower`, up to `upper`.
  public static func above(_ lower: Double, upTo upper: Double) -> Bounds {
    Bounds(lower, upper, excludesLower: true)
  }

  /// Whether a number is accepted.
  public func contains(_ number: Double) -> Bool {
    if !number.isFinite || (excludesZero && number == 0) { return false }
    if let lower, excludesLower ? number <= lower : number < lower { return false }
    if let upper, excludesUpper ? number >= upper : number > upper { return false }
    return true
  }

  /// The rule in words: "more than 0 and at most 1"; empty if any number is accepted.
  public var text: String {
    let least = lower.map { (excludesLower ? "more than " : "at least ") + Bounds.plain($0) }
    let greatest = upper.map { (excludesUpper ? "less than " : "at most ") + Bounds.plain($0) }
    switch (least, greatest) {
    case (let least?, let greatest?): return "\(least) and \(greatest)"
    case (let one?, nil), (nil, let one?): return one
    case (nil, nil): return excludesZero ? "other than 0" : ""
    }
  }

  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? number.description
  }
}

/// The whole numbers that schedules count with.
public enum IntegerBounds {
  /// 53, above which whole numbers are not exact as doubles; 24 where a machine word has only 32 bits, as in
  /// WebAssembly. Either way a hundred nested schedules can add up their lengths within a word.
  public static let bits = Int.bitWidth > 32 ? 53 : 24
  /// The greatest magnitude of a setting.
  public static let limit = 1 << bits
}
