/// How much room text takes in a sans-serif typeface with the widths of Helvetica and Arial.
///
/// A picture is laid out without the typeface at hand, so this is an estimate: exact for ASCII in those two and in
/// Liberation Sans, good to a few percent elsewhere.
public enum TextMetrics {
  /// How far glyphs reach above the baseline, in ems.
  static let ascent = 0.86

  /// How far glyphs reach below the baseline, in ems.
  static let descent = 0.24

  /// How far the middle of a digit lies above the baseline, in ems.
  static let middle = 0.36

  /// The width of a text, in the unit of `fontSize`.
  ///
  /// - Parameters:
  ///   - text: One line of text.
  ///   - fontSize: The height of an em.
  ///   - typeface: How its letters look; bold ones are about 7 % wider.
  public static func width(
    of text: String, fontSize: Double, _ typeface: TextLine.Typeface = .regular
  ) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars {
      thousandths += typeface == .monospaced ? scalar.columns * monospaced : advance(of: scalar)
    }
    return Double(thousandths) / 1000 * fontSize * (typeface == .bold ? 1.07 : 1)
  }

  /// The advance of Courier is 600; DejaVu Sans Mono and Menlo have 602.
  private static let monospaced = 602

  private static func advance(of scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    if value >= 0x20, value < 0x7F { return Int(helvetica[value - 0x20]) }
    switch scalar.columns {
    case 0: return 0
    case 1: return 600
    default: return 1000
    }
  }

  /// Helvetica's advances for ASCII from the space on, in thousandths of an em.
  private static let helvetica: [Int16] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}

extension Unicode.Scalar {
  /// The columns it takes in a terminal: 0 for combining marks and joiners, 2 for CJK and emoji, else 1.
  var columns: Int {
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
