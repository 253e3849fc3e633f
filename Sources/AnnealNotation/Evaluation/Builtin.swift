internal import CLibM
import PythonSyntax

/// The functions that a lambda may call, by Python's names.
enum Builtin: String, Hashable, Sendable, CaseIterable {
  case min, max, abs, round, int, float, pow, bool
  case sqrt = "math.sqrt", cbrt = "math.cbrt", exp = "math.exp", exp2 = "math.exp2", expm1 = "math.expm1"
  case log = "math.log", log2 = "math.log2", log10 = "math.log10", log1p = "math.log1p"
  case sin = "math.sin", cos = "math.cos", tan = "math.tan"
  case asin = "math.asin", acos = "math.acos", atan = "math.atan", atan2 = "math.atan2"
  case sinh = "math.sinh", cosh = "math.cosh", tanh = "math.tanh"
  case asinh = "math.asinh", acosh = "math.acosh", atanh = "math.atanh"
  case floor = "math.floor", ceil = "math.ceil", trunc = "math.trunc", fabs = "math.fabs"
  case mathPow = "math.pow", hypot = "math.hypot", fmod = "math.fmod", copysign = "math.copysign"
  case degrees = "math.degrees", radians = "math.radians", gcd = "math.gcd"
  case isfinite = "math.isfinite", isinf = "math.isinf", isnan = "math.isnan"

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .min, .max: 2...1000
    case .round, .log: 1...2
    case .hypot, .gcd: 0...1000
    case .pow, .mathPow, .atan2, .fmod, .copysign: 2...2
    default: 1...1
    }
  }

  /// The function's value.
  func callAsFunction(_ arguments: [PythonNumber]) throws(ArithmeticError) -> PythonNumber {
    switch (self, arguments.count) {
    case (.hypot, _): return .float(PythonMath.hypot(arguments.map { $0.double }))
    case (.gcd, _): return try PythonMath.gcd(arguments)
    case (_, 1): return try one(arguments[0])
    case (_, 2): return try two(arguments[0], arguments[1])
    default: return extreme(arguments)
    }
  }

  /// `min` and `max` keep the first of equals, as CPython's loop does.
  private func extreme(_ arguments: [PythonNumber]) -> PythonNumber {
    var best = arguments[0]
    let sign: Comparator = self == .min ? .less : .greater
    for argument in arguments.dropFirst() where PythonArithmetic.compare(sign, argument, best) { best = argument }
    return best
  }

  private func two(_ first: PythonNumber, _ second: PythonNumber) throws(ArithmeticError) -> PythonNumber {
    switch self {
    case .pow: return try PythonPower.power(first, second)
    case .round:
      guard let digits = second.whole else { throw .type(Wording.roundDigits) }
      return try PythonRounding.round(first, digits: Int(clamping: digits))
    case .log: return .float(try PythonMath.log(first.double, base: second.double))
    case .mathPow: return .float(try PythonPower.mathPower(first.double, second.double))
    case .atan2: return .float(LibM.atan2(first.double, second.double))
    case .fmod: return .float(try PythonMath.fmod(first.double, second.double))
    case .copysign: return .float(Double(signOf: second.double, magnitudeOf: first.double))
    default: return extreme([first, second])
    }
  }

  private func one(_ number: PythonNumber) throws(ArithmeticError) -> PythonNumber {
    switch self {
    case .abs: return number.whole.map { $0 < 0 ? PythonArithmetic.negate(.whole($0)) : .whole($0) } ?? absolute(number)
    case .int, .trunc: return try PythonRounding.whole(number, .towardZero)
    case .round: return try PythonRounding.whole(number, .toNearestOrEven)
    case .floor: return try PythonRounding.whole(number, .down)
    case .ceil: return try PythonRounding.whole(number, .up)
    case .bool: return .flag(number.isTrue)
    case .isfinite: return .flag(number.double.isFinite)
    case .isinf: return .flag(number.double.isInfinite)
    case .isnan: return .flag(number.double.isNaN)
    default: return .float(try PythonMath.value(of: self, at: number.double))
    }
  }

  private func absolute(_ number: PythonNumber) -> PythonNumber { .float(number.double.magnitude) }
}
