/// A number of Python: whole numbers to 2^63, doubles, and True and False, which count as 1 and 0.
enum PythonNumber: Hashable, Sendable {
  case whole(Int64)
  case float(Double)
  case flag(Bool)

  /// The number as a double.
  var double: Double {
    switch self {
    case .whole(let whole): Double(whole)
    case .float(let number): number
    case .flag(let flag): flag ? 1 : 0
    }
  }

  /// The number as a whole one, unless it is a double.
  var whole: Int64? {
    switch self {
    case .whole(let whole): whole
    case .flag(let flag): flag ? 1 : 0
    case .float: nil
    }
  }

  /// Whether `if` takes it for true.
  var isTrue: Bool {
    switch self {
    case .whole(let whole): whole != 0
    case .float(let number): number != 0
    case .flag(let flag): flag
    }
  }

  /// A double as a whole number where it fits, as Python's whole numbers would be.
  static func integral(_ number: Double) -> PythonNumber {
    Int64(exactly: number).map(PythonNumber.whole) ?? .float(number)
  }

  /// The number as Python prints it.
  var text: String {
    switch self {
    case .whole(let whole): String(whole)
    case .float(let number): number.description
    case .flag(let flag): flag ? "True" : "False"
    }
  }
}

/// Why an expression has no value, by Python's exceptions.
struct ArithmeticError: Error, Hashable, Sendable {
  enum Kind: String, Hashable, Sendable {
    case zeroDivision = "ZeroDivisionError"
    case overflow = "OverflowError"
    case value = "ValueError"
    case type = "TypeError"
    /// The answer is a complex number.
    case complex
  }

  let kind: Kind
  let reason: String

  static let zeroDivision = ArithmeticError(kind: .zeroDivision, reason: Wording.zeroDivision)
  static let zeroToNegative = ArithmeticError(kind: .zeroDivision, reason: Wording.zeroToNegative)
  static let overflow = ArithmeticError(kind: .overflow, reason: Wording.overflow)
  static let domain = ArithmeticError(kind: .value, reason: Wording.domain)
  static let complex = ArithmeticError(kind: .complex, reason: Wording.complex)
  static let infinityToWhole = ArithmeticError(kind: .overflow, reason: Wording.infinityToWhole)
  static let nanToWhole = ArithmeticError(kind: .value, reason: Wording.nanToWhole)
  static func type(_ reason: String) -> ArithmeticError { ArithmeticError(kind: .type, reason: reason) }
}
