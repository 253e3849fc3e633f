internal import CLibM

/// The C library's functions that PyTorch's numbers rest on, for this module and what is inlined from it.
@usableFromInline
enum LibM {
  @usableFromInline
  static func pow(_ base: Double, _ exponent: Double) -> Double { CLibM.LibM.pow(base, exponent) }

  @usableFromInline
  static func cos(_ angle: Double) -> Double { CLibM.LibM.cos(angle) }

  @usableFromInline
  static func log(_ value: Double) -> Double { CLibM.LibM.log(value) }
}
