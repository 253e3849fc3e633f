/// Distance between doubles, and comparison by bits.
package enum Bits {
  /// How many doubles lie between two; 0 for the same bits.
  package static func ulps(_ one: Double, _ other: Double) -> UInt64 {
    if one.bitPattern == other.bitPattern { return 0 }
    let (first, second) = (ordered(one), ordered(other))
    return first > second ? UInt64(bitPattern: first &- second) : UInt64(bitPattern: second &- first)
  }

  private static func ordered(_ number: Double) -> Int64 {
    let bits = Int64(bitPattern: number.bitPattern)
    return bits < 0 ? Int64.min &- bits : bits
  }

  /// FNV-1a over the bytes of doubles, as the golden tables store it.
  package struct Hash: Sendable {
    package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
    package init() {}

    package mutating func combine(_ number: Double) {
      for shift in stride(from: 0, to: 64, by: 8) {
        value = (value ^ (number.bitPattern >> UInt64(shift) & 0xff)) &* 0x100_0000_01b3
      }
    }
  }
}
