/// Correct rounding of a ratio of natural numbers to a double, ties to even: what CPython does for a decimal literal, for
/// `int / int` and inside `round(x, n)`.
package enum Ratio {
  /// The double nearest to `dividend / divisor`; infinite past the greatest.
  package static func double(_ dividend: BigNatural, over divisor: BigNatural) -> Double {
    if dividend.isZero { return 0 }
    // Scaled so that the quotient has 64 or 65 bits: more than a double holds.
    let scale = 64 + divisor.bitWidth - dividend.bitWidth
    var (rest, part) = (dividend, divisor)
    if scale >= 0 { rest.shiftLeft(scale) } else { part.shiftLeft(-scale) }
    let (quotient, extra, isExact) = divide(rest, by: part)
    // Bit 0 of the quotient has the weight 2^-scale; with 65 bits the lowest has moved into the remainder.
    return assemble(quotient, exponent: (extra ? 1 : 0) - scale, isExact: isExact)
  }

  /// The top 64 bits of a quotient of 64 or 65, whether it had 65, and whether nothing is left.
  private static func divide(_ dividend: BigNatural, by divisor: BigNatural) -> (UInt64, Bool, Bool) {
    var (rest, part) = (dividend, divisor)
    part.shiftLeft(64)
    let extra = !(rest < part)
    if !extra { part.shiftRightByOne() }
    var quotient: UInt64 = 0
    for _ in 0..<64 {
      quotient <<= 1
      if !(rest < part) {
        rest.subtract(part)
        quotient |= 1
      }
      part.shiftRightByOne()
    }
    // Of 65 bits one is left to divide; whether it or anything below is set is all that matters.
    return (quotient, extra, rest.isZero)
  }

  /// `quotient` (its top bit set) times 2^exponent, plus a little if not exact, rounded.
  private static func assemble(_ quotient: UInt64, exponent: Int, isExact: Bool) -> Double {
    let top = exponent + 63
    if top > 1023 { return .infinity }
    let kept = min(53, top + 1075)
    if kept < 0 { return 0 }
    let dropped = 64 - kept
    var significand = dropped == 64 ? 0 : quotient >> UInt64(dropped)
    let rest = dropped == 64 ? quotient : quotient & ((1 << UInt64(dropped)) - 1)
    let half: UInt64 = 1 << UInt64(dropped - 1)
    if rest > half || (rest == half && (!isExact || significand & 1 == 1)) { significand += 1 }
    return Double(sign: .plus, exponent: exponent + dropped, significand: Double(significand))
  }
}

/// A number in decimal digits, exactly.
package struct Decimal: Sendable {
  private var digits = BigNatural(0)
  private var exponent = 0
  private var count = 0

  /// Reads digits with at most one point and one exponent; `nil` for anything else.
  package init?(_ codes: ArraySlice<UInt8>) {
    var index = codes.startIndex
    var isFraction = false
    var hasDigits = false
    while index < codes.endIndex, codes[index].isDigit || codes[index] == UInt8(ascii: ".") {
      if codes[index] == UInt8(ascii: ".") {
        if isFraction { return nil }
        isFraction = true
      } else {
        hasDigits = true
        add(codes[index] - UInt8(ascii: "0"), isFraction: isFraction)
      }
      index += 1
    }
    guard hasDigits else { return nil }
    if index == codes.endIndex { return }
    guard codes[index] | 0x20 == UInt8(ascii: "e"), let power = Decimal.power(codes[(index + 1)...]) else { return nil }
    exponent += power
  }

  private mutating func add(_ digit: UInt8, isFraction: Bool) {
    digits.multiply(by: 10, adding: UInt32(digit))
    if !digits.isZero { count += 1 }
    if isFraction { exponent -= 1 }
  }

  /// An exponent, cut where it no longer matters.
  private static func power(_ codes: ArraySlice<UInt8>) -> Int? {
    guard let sign = codes.first else { return nil }
    let isSigned = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    let digits = isSigned ? codes.dropFirst() : codes
    guard !digits.isEmpty, digits.allSatisfy({ $0.isDigit }) else { return nil }
    var power = 0
    for code in digits where power < 1_000_000 { power = power * 10 + Int(code - UInt8(ascii: "0")) }
    return sign == UInt8(ascii: "-") ? -power : power
  }

  /// The nearest double; infinite past the greatest.
  package var double: Double {
    if digits.isZero { return 0 }
    if let exact = shortDouble { return exact }
    if count + exponent > 310 { return .infinity }
    if count + exponent < -330 { return 0 }
    var (dividend, divisor) = (digits, BigNatural(1))
    if exponent >= 0 { dividend.multiplyByPowerOfTen(exponent) } else { divisor.multiplyByPowerOfTen(-exponent) }
    return Ratio.double(dividend, over: divisor)
  }

  /// Few digits and a small power of ten: both are exact as doubles, and one operation rounds once.
  private var shortDouble: Double? {
    guard digits.bitWidth <= 53, exponent.magnitude <= 22 else { return nil }
    var value = 0.0
    for limb in digits.limbs.reversed() { value = value * 4_294_967_296 + Double(limb) }
    var power = 1.0
    for _ in 0..<exponent.magnitude { power *= 10 }
    return exponent < 0 ? value / power : value * power
  }
}
