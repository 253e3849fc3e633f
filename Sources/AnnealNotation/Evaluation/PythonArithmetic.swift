internal import CLibM
import PythonSyntax

/// Python's operators, to the bit.
enum PythonArithmetic {
  /// `left sign right`
  static func apply(
    _ sign: BinaryOperator, _ left: PythonNumber, _ right: PythonNumber
  ) throws(ArithmeticError) -> PythonNumber {
    switch sign {
    case .divide: return try divide(left, right)
    case .floorDivide, .modulo: return try floor(left, right, isQuotient: sign == .floorDivide)
    case .power: return try PythonPower.power(left, right)
    case .and, .or, .exclusiveOr, .shiftLeft, .shiftRight: return try bits(sign, left, right)
    case .matrix: throw .type("unsupported operand type(s) for @")
    default: return sum(sign, left, right)
    }
  }

  static func sum(_ left: PythonNumber, _ right: PythonNumber) -> PythonNumber { sum(.plus, left, right) }
  static func product(_ left: PythonNumber, _ right: PythonNumber) -> PythonNumber { sum(.times, left, right) }

  private static func bits(
    _ sign: BinaryOperator, _ left: PythonNumber, _ right: PythonNumber
  ) throws(ArithmeticError) -> PythonNumber {
    guard let one = left.whole, let other = right.whole else {
      throw .type("unsupported operand type(s) for \(sign.rawValue): 'float' and 'float'")
    }
    if case .flag = left, case .flag = right {
      switch sign {
      case .and: return .flag(one & other != 0)
      case .or: return .flag(one | other != 0)
      case .exclusiveOr: return .flag(one != other)
      default: break
      }
    }
    switch sign {
    case .and: return .whole(one & other)
    case .or: return .whole(one | other)
    case .exclusiveOr: return .whole(one ^ other)
    case .shiftRight: return .whole(one >> min(other, 63))
    default:
      guard other >= 0 else { throw ArithmeticError(kind: .value, reason: "negative shift count") }
      if one != 0, other < 62, one.magnitude.leadingZeroBitCount > Int(other) + 1 { return .whole(one << other) }
      return .float(Double(one) * LibM.pow(2, Double(other)))
    }
  }

  private static func sum(_ sign: BinaryOperator, _ left: PythonNumber, _ right: PythonNumber) -> PythonNumber {
    if let one = left.whole, let other = right.whole {
      let (result, overflows) =
        switch sign {
        case .plus: one.addingReportingOverflow(other)
        case .minus: one.subtractingReportingOverflow(other)
        default: one.multipliedReportingOverflow(by: other)
        }
      if !overflows { return .whole(result) }
    }
    let (one, other) = (left.double, right.double)
    return switch sign {
    case .plus: .float(one + other)
    case .minus: .float(one - other)
    default: .float(one * other)
    }
  }

  private static func divide(
    _ left: PythonNumber, _ right: PythonNumber
  ) throws(ArithmeticError) -> PythonNumber {
    guard right.isTrue else { throw .zeroDivision }
    guard let one = left.whole, let other = right.whole, max(one.magnitude, other.magnitude) > 1 << 53 else {
      return .float(left.double / right.double)
    }
    let ratio = Ratio.double(BigNatural(one.magnitude), over: BigNatural(other.magnitude))
    return .float((one < 0) != (other < 0) ? -ratio : ratio)
  }

  private static func floor(
    _ left: PythonNumber, _ right: PythonNumber, isQuotient: Bool
  ) throws(ArithmeticError) -> PythonNumber {
    guard right.isTrue else { throw .zeroDivision }
    if let one = left.whole, let other = right.whole {
      // The only whole quotient beyond 64 bits.
      if one == .min, other == -1 { return isQuotient ? .float(9_223_372_036_854_775_808) : .whole(0) }
      let rest = one % other
      let isBelow = rest != 0 && (rest < 0) != (other < 0)
      if isQuotient { return .whole(one / other - (isBelow ? 1 : 0)) }
      return .whole(isBelow ? rest + other : rest)
    }
    // A whole number beyond 64 bits is kept as a float, which has lost its last digits.
    if left.whole == nil, right.whole != nil, left.double.magnitude >= 9_223_372_036_854_775_808, left.double.isFinite {
      throw ArithmeticError(kind: .overflow, reason: "whole number beyond 64 bits")
    }
    let (quotient, rest) = floor(left.double, right.double)
    return .float(isQuotient ? quotient : rest)
  }

  /// CPython's `float_divmod`.
  private static func floor(_ left: Double, _ right: Double) -> (quotient: Double, rest: Double) {
    var rest = LibM.fmod(left, right)
    var quotient = (left - rest) / right
    if rest != 0 {
      if (right < 0) != (rest < 0) {
        rest += right
        quotient -= 1
      }
    } else {
      rest = Double(signOf: right, magnitudeOf: 0)
    }
    if quotient == 0 { return (Double(signOf: left / right, magnitudeOf: 0), rest) }
    var floored = quotient.rounded(.down)
    if quotient - floored > 0.5 { floored += 1 }
    return (floored, rest)
  }

  static func negate(_ number: PythonNumber) -> PythonNumber {
    guard let whole = number.whole else { return .float(-number.double) }
    return whole == .min ? .float(-Double(whole)) : .whole(-whole)
  }

  /// A sign before a number, which makes True a 1.
  static func plus(_ number: PythonNumber) -> PythonNumber { number.whole.map(PythonNumber.whole) ?? number }

  static func compare(_ sign: Comparator, _ left: PythonNumber, _ right: PythonNumber) -> Bool {
    switch sign {
    case .equal: isEqual(left, right)
    case .notEqual: !isEqual(left, right)
    case .less: isLess(left, right)
    case .lessOrEqual: isLess(left, right) || isEqual(left, right)
    case .greater: isLess(right, left)
    default: isLess(right, left) || isEqual(left, right)
    }
  }

  // Swift compares an Int64 with a Double by value, as Python does.
  private static func isEqual(_ left: PythonNumber, _ right: PythonNumber) -> Bool {
    switch (left.whole, right.whole) {
    case (let one?, let other?): one == other
    case (let whole?, nil): Int64(exactly: right.double) == whole
    case (nil, let whole?): Int64(exactly: left.double) == whole
    case (nil, nil): left.double == right.double
    }
  }

  private static func isLess(_ left: PythonNumber, _ right: PythonNumber) -> Bool {
    switch (left.whole, right.whole) {
    case (let one?, let other?): return one < other
    case (let whole?, nil):
      let number = right.double
      if number.isNaN { return false }
      if number >= 0x1p63 { return true }
      return number > -0x1p63 && whole < Int64(number.rounded(.up))
    case (nil, let whole?):
      let number = left.double
      if number.isNaN || number >= 0x1p63 { return false }
      return number < -0x1p63 || Int64(number.rounded(.down)) < whole
    case (nil, nil): return left.double < right.double
    }
  }
}

extension Double {
  /// The magnitude of one number with the sign of another.
  init(signOf sign: Double, magnitudeOf magnitude: Double) {
    self = magnitude.magnitude
    if sign.sign == .minus { self = -self }
  }
}

internal import CLibM

/// Python's `**`, `pow` and `math.pow`.
enum PythonPower {
  /// `base ** exponent`: whole numbers stay whole, unless the exponent is negative.
  static func power(_ base: PythonNumber, _ exponent: PythonNumber) throws(ArithmeticError) -> PythonNumber {
    if let whole = base.whole, let power = exponent.whole, power >= 0 {
      if let result = exact(whole, power) { return .whole(result) }
    }
    return .float(try power(base.double, exponent.double))
  }

  /// By squaring; `nil` beyond 64 bits.
  private static func exact(_ base: Int64, _ exponent: Int64) -> Int64? {
    if base == 0 || base == 1 { return exponent == 0 ? 1 : base }
    if base == -1 { return exponent.isMultiple(of: 2) ? 1 : -1 }
    guard exponent < 64 else { return nil }
    var result: Int64 = 1
    for _ in 0..<exponent {
      let (product, overflows) = result.multipliedReportingOverflow(by: base)
      if overflows { return nil }
      result = product
    }
    return result
  }

  /// CPython's `float_pow`.
  static func power(_ base: Double, _ exponent: Double) throws(ArithmeticError) -> Double {
    if base == 0, exponent < 0 { throw .zeroToNegative }
    if base < 0, base.isFinite, exponent.isFinite, exponent.rounded(.down) != exponent { throw .complex }
    return try checked(base, exponent)
  }

  /// `math.pow`, which works on doubles alone and has no complex answers.
  static func mathPower(_ base: Double, _ exponent: Double) throws(ArithmeticError) -> Double {
    let isFinite = base.isFinite && exponent.isFinite
    if base == 0, exponent < 0, isFinite { throw .domain }
    if base < 0, isFinite, exponent.rounded(.down) != exponent { throw .domain }
    return try checked(base, exponent)
  }

  private static func checked(_ base: Double, _ exponent: Double) throws(ArithmeticError) -> Double {
    let result = LibM.pow(base, exponent)
    if result.isInfinite, base.isFinite, exponent.isFinite { throw .overflow }
    return result
  }
}
