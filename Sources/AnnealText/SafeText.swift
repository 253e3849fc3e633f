/// Text from outside, made safe to show: nothing in it moves a cursor, colours a terminal, hides or turns the writing
/// around.
package enum SafeText {
  /// The scalar itself, a blank for a line end or a tab, or a symbol that stands for a scalar that is not safe.
  package static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x20..<0x7F: scalar
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
    // Control characters have pictures: ␛ for escape.
    case 0x00..<0x20: Unicode.Scalar(scalar.value + 0x2400) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0: "\u{FFFD}"
    default: isHidden(scalar.value) ? "\u{FFFD}" : scalar
    }
  }

  /// One line of text.
  package static func line(_ text: String) -> String { mapped(text) { scalar($0) } }

  /// Text of several lines, whose line feeds stay.
  package static func lines(_ text: String) -> String { mapped(text) { $0 == "\n" ? $0 : scalar($0) } }

  /// One line of text, cut behind so many scalars.
  package static func line(_ text: String, limit: Int) -> String {
    var line = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      if count == limit { return String(line) + "…" }
      line.append(Self.scalar(scalar))
      count += 1
    }
    return String(line)
  }

  private static func mapped(_ text: String, _ safe: (Unicode.Scalar) -> Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(safe(scalar)) }
    return String(result)
  }

  /// Marks that change the direction of writing, format characters without a shape, and what is no character. Joiners
  /// and variation selectors are not among them: emoji and several scripts are written with them.
  private static func isHidden(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF0...0xFFFB,
      0xFFFE...0xFFFF, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
