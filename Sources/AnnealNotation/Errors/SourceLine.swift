import PythonSyntax

/// The line of a text that a place lies in.
struct SourceLine {
  let text: String
  let number: Int
  let columns: Range<Int>

  /// - Complexity: O(n) for a text of n characters.
  init(_ source: SourceText, _ span: Span) {
    let scalars = source.scalars
    let start = Int(source.origins[min(span.start, source.codes.count)])
    let last = span.end > span.start ? Int(source.origins[span.end - 1]) + 1 : start
    var first = min(start, scalars.count)
    while first > 0, !SourceLine.isLineEnd(scalars[first - 1]) { first -= 1 }
    var end = start
    while end < scalars.count, !SourceLine.isLineEnd(scalars[end]) { end += 1 }
    var number = 1
    for index in 0..<first where scalars[index] == "\n" { number += 1 }
    self.number = number
    var text = ""
    for scalar in scalars[first..<end] { text.unicodeScalars.append(Visible.scalar(scalar)) }
    self.text = text
    columns = (start - first)..<max(start - first, min(last, end) - first)
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}

/// Text from outside, made safe to print on a terminal.
enum Visible {
  /// The scalar, or a symbol for one that would move the cursor, colour the terminal or turn the writing around.
  static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0x00..<0x20: Unicode.Scalar(scalar.value + 0x2400) ?? "?"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: "\u{FFFD}"
    case 0x300...0x36F, 0xE000...0xF8FF, 0xFFF0...0xFFFF, 0xE0000...0x10FFFF: "\u{FFFD}"
    default: scalar
    }
  }

  /// A text to quote in a message: one line, and not too long.
  static func quoted(_ text: String) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == Limits.quoted { return result + "…" }
      result.unicodeScalars.append(Visible.scalar(scalar))
      count += 1
    }
    return result
  }

  /// The columns that a terminal gives a scalar.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
