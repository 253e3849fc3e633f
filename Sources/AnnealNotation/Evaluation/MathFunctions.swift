#if hasFeature(Embedded)
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The functions of the C library that Python's `math` calls, behind a fence: the optimiser never sees a literal
/// argument, and so replaces no call by another of other bits.
enum MathFunctions {
  @inline(never) static func pow(_ x: Double, _ y: Double) -> Double { cPow(x, y) }
  @inline(never) static func fmod(_ x: Double, _ y: Double) -> Double { cFmod(x, y) }
  @inline(never) static func atan2(_ x: Double, _ y: Double) -> Double { cAtan2(x, y) }
  @inline(never) static func exp(_ x: Double) -> Double { cExp(x) }
  @inline(never) static func expm1(_ x: Double) -> Double { cExpm1(x) }
  @inline(never) static func exp2(_ x: Double) -> Double { cExp2(x) }
  @inline(never) static func cbrt(_ x: Double) -> Double { cCbrt(x) }
  @inline(never) static func log(_ x: Double) -> Double { cLog(x) }
  @inline(never) static func log2(_ x: Double) -> Double { cLog2(x) }
  @inline(never) static func log10(_ x: Double) -> Double { cLog10(x) }
  @inline(never) static func log1p(_ x: Double) -> Double { cLog1p(x) }
  @inline(never) static func sin(_ x: Double) -> Double { cSin(x) }
  @inline(never) static func cos(_ x: Double) -> Double { cCos(x) }
  @inline(never) static func tan(_ x: Double) -> Double { cTan(x) }
  @inline(never) static func asin(_ x: Double) -> Double { cAsin(x) }
  @inline(never) static func acos(_ x: Double) -> Double { cAcos(x) }
  @inline(never) static func atan(_ x: Double) -> Double { cAtan(x) }
  @inline(never) static func sinh(_ x: Double) -> Double { cSinh(x) }
  @inline(never) static func cosh(_ x: Double) -> Double { cCosh(x) }
  @inline(never) static func tanh(_ x: Double) -> Double { cTanh(x) }
  @inline(never) static func asinh(_ x: Double) -> Double { cAsinh(x) }
  @inline(never) static func acosh(_ x: Double) -> Double { cAcosh(x) }
  @inline(never) static func atanh(_ x: Double) -> Double { cAtanh(x) }
}

#if hasFeature(Embedded)
  @_extern(c, "pow") private func cPow(_ x: Double, _ y: Double) -> Double
  @_extern(c, "fmod") private func cFmod(_ x: Double, _ y: Double) -> Double
  @_extern(c, "atan2") private func cAtan2(_ x: Double, _ y: Double) -> Double
  @_extern(c, "exp") private func cExp(_ x: Double) -> Double
  @_extern(c, "expm1") private func cExpm1(_ x: Double) -> Double
  @_extern(c, "exp2") private func cExp2(_ x: Double) -> Double
  @_extern(c, "cbrt") private func cCbrt(_ x: Double) -> Double
  @_extern(c, "log") private func cLog(_ x: Double) -> Double
  @_extern(c, "log2") private func cLog2(_ x: Double) -> Double
  @_extern(c, "log10") private func cLog10(_ x: Double) -> Double
  @_extern(c, "log1p") private func cLog1p(_ x: Double) -> Double
  @_extern(c, "sin") private func cSin(_ x: Double) -> Double
  @_extern(c, "cos") private func cCos(_ x: Double) -> Double
  @_extern(c, "tan") private func cTan(_ x: Double) -> Double
  @_extern(c, "asin") private func cAsin(_ x: Double) -> Double
  @_extern(c, "acos") private func cAcos(_ x: Double) -> Double
  @_extern(c, "atan") private func cAtan(_ x: Double) -> Double
  @_extern(c, "sinh") private func cSinh(_ x: Double) -> Double
  @_extern(c, "cosh") private func cCosh(_ x: Double) -> Double
  @_extern(c, "tanh") private func cTanh(_ x: Double) -> Double
  @_extern(c, "asinh") private func cAsinh(_ x: Double) -> Double
  @_extern(c, "acosh") private func cAcosh(_ x: Double) -> Double
  @_extern(c, "atanh") private func cAtanh(_ x: Double) -> Double
#elseif canImport(Glibc)
  private func cPow(_ x: Double, _ y: Double) -> Double { Glibc.pow(x, y) }
  private func cFmod(_ x: Double, _ y: Double) -> Double { Glibc.fmod(x, y) }
  private func cAtan2(_ x: Double, _ y: Double) -> Double { Glibc.atan2(x, y) }
  private func cExp(_ x: Double) -> Double { Glibc.exp(x) }
  private func cExpm1(_ x: Double) -> Double { Glibc.expm1(x) }
  private func cExp2(_ x: Double) -> Double { Glibc.exp2(x) }
  private func cCbrt(_ x: Double) -> Double { Glibc.cbrt(x) }
  private func cLog(_ x: Double) -> Double { Glibc.log(x) }
  private func cLog2(_ x: Double) -> Double { Glibc.log2(x) }
  private func cLog10(_ x: Double) -> Double { Glibc.log10(x) }
  private func cLog1p(_ x: Double) -> Double { Glibc.log1p(x) }
  private func cSin(_ x: Double) -> Double { Glibc.sin(x) }
  private func cCos(_ x: Double) -> Double { Glibc.cos(x) }
  private func cTan(_ x: Double) -> Double { Glibc.tan(x) }
  private func cAsin(_ x: Double) -> Double { Glibc.asin(x) }
  private func cAcos(_ x: Double) -> Double { Glibc.acos(x) }
  private func cAtan(_ x: Double) -> Double { Glibc.atan(x) }
  private func cSinh(_ x: Double) -> Double { Glibc.sinh(x) }
  private func cCosh(_ x: Double) -> Double { Glibc.cosh(x) }
  private func cTanh(_ x: Double) -> Double { Glibc.tanh(x) }
  private func cAsinh(_ x: Double) -> Double { Glibc.asinh(x) }
  private func cAcosh(_ x: Double) -> Double { Glibc.acosh(x) }
  private func cAtanh(_ x: Double) -> Double { Glibc.atanh(x) }
#elseif canImport(Musl)
  private func cPow(_ x: Double, _ y: Double) -> Double { Musl.pow(x, y) }
  private func cFmod(_ x: Double, _ y: Double) -> Double { Musl.fmod(x, y) }
  private func cAtan2(_ x: Double, _ y: Double) -> Double { Musl.atan2(x, y) }
  private func cExp(_ x: Double) -> Double { Musl.exp(x) }
  private func cExpm1(_ x: Double) -> Double { Musl.expm1(x) }
  private func cExp2(_ x: Double) -> Double { Musl.exp2(x) }
  private func cCbrt(_ x: Double) -> Double { Musl.cbrt(x) }
  private func cLog(_ x: Double) -> Double { Musl.log(x) }
  private func cLog2(_ x: Double) -> Double { Musl.log2(x) }
  private func cLog10(_ x: Double) -> Double { Musl.log10(x) }
  private func cLog1p(_ x: Double) -> Double { Musl.log1p(x) }
  private func cSin(_ x: Double) -> Double { Musl.sin(x) }
  private func cCos(_ x: Double) -> Double { Musl.cos(x) }
  private func cTan(_ x: Double) -> Double { Musl.tan(x) }
  private func cAsin(_ x: Double) -> Double { Musl.asin(x) }
  private func cAcos(_ x: Double) -> Double { Musl.acos(x) }
  private func cAtan(_ x: Double) -> Double { Musl.atan(x) }
  private func cSinh(_ x: Double) -> Double { Musl.sinh(x) }
  private func cCosh(_ x: Double) -> Double { Musl.cosh(x) }
  private func cTanh(_ x: Double) -> Double { Musl.tanh(x) }
  private func cAsinh(_ x: Double) -> Double { Musl.asinh(x) }
  private func cAcosh(_ x: Double) -> Double { Musl.acosh(x) }
  private func cAtanh(_ x: Double) -> Double { Musl.atanh(x) }
#else
  private func cPow(_ x: Double, _ y: Double) -> Double { Darwin.pow(x, y) }
  private func cFmod(_ x: Double, _ y: Double) -> Double { Darwin.fmod(x, y) }
  private func cAtan2(_ x: Double, _ y: Double) -> Double { Darwin.atan2(x, y) }
  private func cExp(_ x: Double) -> Double { Darwin.exp(x) }
  private func cExpm1(_ x: Double) -> Double { Darwin.expm1(x) }
  private func cExp2(_ x: Double) -> Double { Darwin.exp2(x) }
  private func cCbrt(_ x: Double) -> Double { Darwin.cbrt(x) }
  private func cLog(_ x: Double) -> Double { Darwin.log(x) }
  private func cLog2(_ x: Double) -> Double { Darwin.log2(x) }
  private func cLog10(_ x: Double) -> Double { Darwin.log10(x) }
  private func cLog1p(_ x: Double) -> Double { Darwin.log1p(x) }
  private func cSin(_ x: Double) -> Double { Darwin.sin(x) }
  private func cCos(_ x: Double) -> Double { Darwin.cos(x) }
  private func cTan(_ x: Double) -> Double { Darwin.tan(x) }
  private func cAsin(_ x: Double) -> Double { Darwin.asin(x) }
  private func cAcos(_ x: Double) -> Double { Darwin.acos(x) }
  private func cAtan(_ x: Double) -> Double { Darwin.atan(x) }
  private func cSinh(_ x: Double) -> Double { Darwin.sinh(x) }
  private func cCosh(_ x: Double) -> Double { Darwin.cosh(x) }
  private func cTanh(_ x: Double) -> Double { Darwin.tanh(x) }
  private func cAsinh(_ x: Double) -> Double { Darwin.asinh(x) }
  private func cAcosh(_ x: Double) -> Double { Darwin.acosh(x) }
  private func cAtanh(_ x: Double) -> Double { Darwin.atanh(x) }
#endif
