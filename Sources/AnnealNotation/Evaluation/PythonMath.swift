internal import CLibM

/// Python's `math` module: the C library's functions with Python's errors.
enum PythonMath {
  /// A function of one double.
  static func value(of function: Builtin, at x: Double) throws(ArithmeticError) -> Double {
    switch function {
    case .float: return x
    case .fabs: return x.magnitude
    case .degrees: return x * (180 / Double.pi)
    case .radians: return x * (Double.pi / 180)
    case .log, .log2, .log10, .log1p: return try logarithm(function, x)
    default: return try checked(raw(function, x), x, canOverflow: function.canOverflow)
    }
  }

  private static func checked(_ result: Double, _ x: Double, canOverflow: Bool) throws(ArithmeticError) -> Double {
    if result.isNaN, !x.isNaN { throw .domain }
    if result.isInfinite, x.isFinite { throw canOverflow ? .overflow : .domain }
    return result
  }

  private static func raw(_ function: Builtin, _ x: Double) -> Double {
    switch function {
    case .sqrt: x.squareRoot()
    case .cbrt: LibM.cbrt(x)
    case .exp: LibM.exp(x)
    case .exp2: LibM.exp2(x)
    case .expm1: LibM.expm1(x)
    case .sin: LibM.sin(x)
    case .cos: LibM.cos(x)
    case .tan: LibM.tan(x)
    case .asin: LibM.asin(x)
    case .acos: LibM.acos(x)
    case .atan: LibM.atan(x)
    case .sinh: LibM.sinh(x)
    case .cosh: LibM.cosh(x)
    case .tanh: LibM.tanh(x)
    case .asinh: LibM.asinh(x)
    case .acosh: LibM.acosh(x)
    default: LibM.atanh(x)
    }
  }

  private static func logarithm(_ function: Builtin, _ x: Double) throws(ArithmeticError) -> Double {
    if x.isNaN { return x }
    if function == .log1p {
      guard x > -1 else { throw .domain }
      // CPython keeps the sign of a zero.
      return x == 0 ? x : LibM.log1p(x)
    }
    guard x > 0 else { throw .domain }
    switch function {
    case .log2: return LibM.log2(x)
    case .log10: return LibM.log10(x)
    default: return LibM.log(x)
    }
  }

  static func log(_ x: Double, base: Double) throws(ArithmeticError) -> Double {
    let numerator = try logarithm(.log, x)
    let denominator = try logarithm(.log, base)
    guard denominator != 0 else { throw .zeroDivision }
    return numerator / denominator
  }

  static func fmod(_ x: Double, _ y: Double) throws(ArithmeticError) -> Double {
    if y.isInfinite, x.isFinite { return x }
    let result = LibM.fmod(x, y)
    if result.isNaN, !x.isNaN, !y.isNaN { throw .domain }
    return result
  }

  static func gcd(_ numbers: [PythonNumber]) throws(ArithmeticError) -> PythonNumber {
    var result: UInt64 = 0
    for number in numbers {
      guard let whole = number.whole else { throw .type(Wording.gcdOfFloat) }
      var rest = whole.magnitude
      while rest != 0 { (result, rest) = (rest, result % rest) }
    }
    return Int64(exactly: result).map(PythonNumber.whole) ?? .float(Double(result))
  }
}

extension Builtin {
  fileprivate var canOverflow: Bool {
    switch self {
    case .exp, .exp2, .expm1, .sinh, .cosh: true
    default: false
    }
  }
}

extension PythonMath {
  /// CPython's own `vector_norm`, which is more exact than the C library's `hypot`.
  static func hypot(_ numbers: [Double]) -> Double {
    let magnitudes = numbers.map { $0.magnitude }
    if magnitudes.contains(.infinity) { return .infinity }
    if magnitudes.contains(where: { $0.isNaN }) { return .nan }
    let greatest = magnitudes.max() ?? 0
    if greatest == 0 || magnitudes.count <= 1 { return greatest }
    guard greatest.exponent >= -1023 + 1 else {
      let least = Double.leastNormalMagnitude
      return least * hypot(magnitudes.map { $0 / least })
    }
    let scale = Double(sign: .plus, exponent: -(Int(greatest.exponent) + 1), significand: 1)
    return norm(magnitudes.map { $0 * scale }) / scale
  }

  /// The norm of numbers of at most 1, with sums that carry their rounding errors.
  private static func norm(_ numbers: [Double]) -> Double {
    var (sum, first, second, third) = (1.0, 0.0, 0.0, 0.0)
    for number in numbers {
      let (high, low) = split(number)
      first += add(high * high, to: &sum)
      second += add(2 * high * low, to: &sum)
      third += low * low
    }
    let root = (sum - 1 + (first + second + third)).squareRoot()
    let (high, low) = split(root)
    first += add(-high * high, to: &sum)
    second += add(-2 * high * low, to: &sum)
    third += add(-low * low, to: &sum)
    let rest = sum - 1 + (first + second + third)
    return root + rest / (2 * root)
  }

  /// Veltkamp's splitting: two halves whose products are exact.
  private static func split(_ number: Double) -> (high: Double, low: Double) {
    let product = number * 134_217_729
    let high = product - (product - number)
    return (high, number - high)
  }

  /// Adds, and returns what rounding lost.
  private static func add(_ value: Double, to sum: inout Double) -> Double {
    let before = sum
    sum += value
    return (before - sum) + value
  }
}

/// The constants of Python's `math`.
enum MathNames {
  static func value(_ name: String) -> Double? {
    switch name {
    case "pi": Double.pi
    case "e": 2.718281828459045
    case "tau": 2 * Double.pi
    case "inf": Double.infinity
    case "nan": Double.nan
    default: nil
    }
  }
}
