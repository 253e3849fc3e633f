/// What web pages and word processors make of code, read back as ASCII.
enum WebCharacters {
  /// The byte that stands for a scalar; `nil` for one that has no width and is dropped.
  static func code(of scalar: Unicode.Scalar) -> UInt8? {
    let value = scalar.value
    if value < 0x80 { return ascii(UInt8(value)) }
    switch value {
    case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: return nil
    case 0x0085, 0x2028, 0x2029: return UInt8(ascii: "\n")
    case 0x00A0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return UInt8(ascii: " ")
    case 0xFF01...0xFF5E: return UInt8(value - 0xFF01 + 0x21)
    default: return punctuation(value) ?? (isSymbol(value) ? SourceText.odd : SourceText.letter)
    }
  }

  private static func ascii(_ code: UInt8) -> UInt8 {
    switch code {
    case UInt8(ascii: "\r"): UInt8(ascii: "\n")
    case 0x0B, 0x0C: UInt8(ascii: " ")
    case 0: 1
    default: code
    }
  }

  private static func punctuation(_ value: UInt32) -> UInt8? {
    switch value {
    case 0x2018...0x201B, 0x2032: UInt8(ascii: "'")
    case 0x201C...0x201F, 0x2033: UInt8(ascii: "\"")
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: UInt8(ascii: "-")
    case 0x3001, 0xFE50, 0xFE51, 0xFF64: UInt8(ascii: ",")
    case 0x2044, 0x2215: UInt8(ascii: "/")
    case 0x2217: UInt8(ascii: "*")
    default: nil
    }
  }

  /// Roughly the blocks that hold no letters: to err is harmless, the character is named in the error either way.
  private static func isSymbol(_ value: UInt32) -> Bool {
    switch value {
    case 0x0080...0x00A9, 0x00AB...0x00B4, 0x00B6...0x00B9, 0x00BB...0x00BF, 0x00D7, 0x00F7: true
    case 0x2000...0x206F, 0x2190...0x2BFF, 0x3000...0x303F, 0xE000...0xF8FF, 0xFF00...0xFFEF, 0x1F000...0x1FAFF: true
    default: value >= 0xE0000
    }
  }
}
