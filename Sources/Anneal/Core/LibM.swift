#if hasFeature(Embedded)
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The functions of the C library on which PyTorch's numbers rest, behind a fence.
///
/// With optimisation, `pow(x, 2.0)` with a literal exponent becomes `x * x`, and `pow(2.0, x)` becomes `exp2(x)`:
/// other bits than CPython's call of the same function. `@inline(never)` together with an exported symbol keeps the
/// optimiser from seeing a caller's literals, so what runs is always the C library's own function.
@usableFromInline
enum LibM {
  @inline(never) @usableFromInline
  static func pow(_ base: Double, _ exponent: Double) -> Double { cPow(base, exponent) }

  @inline(never) @usableFromInline
  static func cos(_ angle: Double) -> Double { cCos(angle) }

  @inline(never) @usableFromInline
  static func log(_ value: Double) -> Double { cLog(value) }
}

#if hasFeature(Embedded)
  @_extern(c, "pow") private func cPow(_ base: Double, _ exponent: Double) -> Double
  @_extern(c, "cos") private func cCos(_ angle: Double) -> Double
  @_extern(c, "log") private func cLog(_ value: Double) -> Double
#elseif canImport(Glibc)
  private func cPow(_ base: Double, _ exponent: Double) -> Double { Glibc.pow(base, exponent) }
  private func cCos(_ angle: Double) -> Double { Glibc.cos(angle) }
  private func cLog(_ value: Double) -> Double { Glibc.log(value) }
#elseif canImport(Musl)
  private func cPow(_ base: Double, _ exponent: Double) -> Double { Musl.pow(base, exponent) }
  private func cCos(_ angle: Double) -> Double { Musl.cos(angle) }
  private func cLog(_ value: Double) -> Double { Musl.log(value) }
#else
  private func cPow(_ base: Double, _ exponent: Double) -> Double { Darwin.pow(base, exponent) }
  private func cCos(_ angle: Double) -> Double { Darwin.cos(angle) }
  private func cLog(_ value: Double) -> Double { Darwin.log(value) }
#endif
