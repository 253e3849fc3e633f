extension String {
  /// The columns it takes in a terminal.
  package var columns: Int {
    var columns = 0
    for scalar in unicodeScalars { columns += scalar.columns }
    return columns
  }

  /// The text with blanks behind it, at least so many columns wide.
  package func padded(to width: Int) -> String { self + blanks(to: width) }

  /// The text with blanks before it, at least so many columns wide.
  package func aligned(right width: Int) -> String { blanks(to: width) + self }

  private func blanks(to width: Int) -> String { String(repeating: " ", count: max(0, width - columns)) }
}

extension Unicode.Scalar {
  /// The columns it takes in a terminal: 0 for combining marks and joiners, 2 for CJK and emoji, else 1.
  package var columns: Int {
    if value < 0x300 { return 1 }
    if Self.contains(value, Self.zeroWidth) { return 0 }
    return Self.contains(value, Self.wide) ? 2 : 1
  }

  private static func contains(_ value: UInt32, _ ranges: [ClosedRange<UInt32>]) -> Bool {
    for range in ranges where range.contains(value) { return true }
    return false
  }

  private static let zeroWidth: [ClosedRange<UInt32>] = [
    0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF,
    0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F,
    0xFEFF...0xFEFF, 0xE0000...0xE01EF,
  ]

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653,
    0x26A1...0x26A1, 0x2705...0x2705, 0x274C...0x274C, 0x2728...0x2728, 0x2753...0x2757, 0x2795...0x2797,
    0x2B1B...0x2B1C, 0x2B50...0x2B55, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F64F,
    0x1F680...0x1F6FF, 0x1F7E0...0x1F7EB, 0x1F90C...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
