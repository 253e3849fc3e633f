/// A natural number of any size: what exact rounding between decimals and doubles needs, and no more.
package struct BigNatural: Sendable {
  /// 32 bits each, the lowest first, without zeros at the top.
  package private(set) var limbs: [UInt32]

  package init(_ value: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    trim()
  }

  package var isZero: Bool { limbs.isEmpty }
  package var isOdd: Bool { (limbs.first ?? 0) & 1 == 1 }

  /// How many bits the number has; 0 has none.
  package var bitWidth: Int { limbs.isEmpty ? 0 : limbs.count * 32 - (limbs.last ?? 0).leadingZeroBitCount }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }

  /// Multiplies by `factor` and adds `addend`.
  package mutating func multiply(by factor: UInt32, adding addend: UInt32 = 0) {
    var carry = UInt64(addend)
    for index in limbs.indices {
      carry += UInt64(limbs[index]) * UInt64(factor)
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
    trim()
  }

  package mutating func multiplyByPowerOfTen(_ power: Int) {
    for _ in 0..<(power / 9) { multiply(by: 1_000_000_000) }
    for _ in 0..<(power % 9) { multiply(by: 10) }
  }

  package mutating func shiftLeft(_ count: Int) {
    guard !isZero, count > 0 else { return }
    let bits = UInt64(count % 32)
    var carry: UInt64 = 0
    for index in limbs.indices {
      carry |= UInt64(limbs[index]) << bits
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
    limbs.insert(contentsOf: [UInt32](repeating: 0, count: count / 32), at: 0)
  }

  package mutating func shiftRightByOne() {
    var carry: UInt32 = 0
    for index in limbs.indices.reversed() {
      let limb = limbs[index]
      limbs[index] = limb >> 1 | carry << 31
      carry = limb & 1
    }
    trim()
  }

  /// Takes away `other`, which is not greater.
  package mutating func subtract(_ other: BigNatural) {
    var borrow: Int64 = 0
    for index in limbs.indices {
      let taken = index < other.limbs.count ? Int64(other.limbs[index]) : 0
      let difference = Int64(limbs[index]) - taken - borrow
      borrow = difference < 0 ? 1 : 0
      limbs[index] = UInt32(truncatingIfNeeded: difference)
    }
    trim()
  }

  package static func < (one: BigNatural, other: BigNatural) -> Bool {
    if one.limbs.count != other.limbs.count { return one.limbs.count < other.limbs.count }
    for index in one.limbs.indices.reversed() where one.limbs[index] != other.limbs[index] {
      return one.limbs[index] < other.limbs[index]
    }
    return false
  }

  /// The quotient rounded to the nearest whole number, ties to even.
  ///
  /// - Complexity: O(b · n) for a quotient of b bits.
  package static func rounded(_ dividend: BigNatural, over divisor: BigNatural) -> BigNatural {
    var quotient = BigNatural(0)
    var rest = dividend
    var part = divisor
    let bits = max(dividend.bitWidth - divisor.bitWidth, 0)
    part.shiftLeft(bits)
    for _ in 0...bits {
      quotient.multiply(by: 2)
      if !(rest < part) {
        rest.subtract(part)
        quotient.increment()
      }
      part.shiftRightByOne()
    }
    rest.shiftLeft(1)
    if divisor < rest || (!(rest < divisor) && quotient.isOdd) { quotient.increment() }
    return quotient
  }

  private mutating func increment() {
    if isZero { limbs = [1] } else { addOne() }
  }

  private mutating func addOne() {
    for index in limbs.indices {
      limbs[index] &+= 1
      if limbs[index] != 0 { return }
    }
    limbs.append(1)
  }
}
