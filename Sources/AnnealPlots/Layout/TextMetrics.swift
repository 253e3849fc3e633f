import AnnealText

/// How much room text takes in a sans-serif typeface with the widths of Helvetica and Arial.
///
/// A picture is laid out without the typeface at hand, so this is an estimate: exact for ASCII in those two and in
/// Liberation Sans, good to a few percent elsewhere.
package enum TextMetrics {
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
  package static func width(
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

/// Text made to fit: cut with an ellipsis, broken at spaces.
///
/// Widths come from a function, so that pixels and terminal columns share the rules.
enum TextFitting {
  /// The text, or as much of its beginning as fits before an ellipsis; empty where not even that fits.
  static func cut(_ text: String, to room: Double, ellipsis: String = "…", width: (String) -> Double) -> String {
    guard width(text) > room else { return text }
    let left = room - width(ellipsis)
    guard left >= 0 else { return "" }
    var kept = String.UnicodeScalarView()
    var used = 0.0
    for scalar in text.unicodeScalars {
      used += width(String(Character(scalar)))
      if used > left { break }
      kept.append(scalar)
    }
    // A joiner or a space before the ellipsis would dangle.
    while let last = kept.last, last == " " || last.value == 0x200D { kept.removeLast() }
    return String(kept) + ellipsis
  }

  /// The text in lines that fit, broken at spaces; at most `most` lines, the last one cut. No line is empty.
  static func wrap(
    _ text: String, to room: Double, limit: Int, ellipsis: String = "…", width: (String) -> Double
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    let space = width(" ")
    for word in words(text) {
      let wide = width(word)
      if line.isEmpty || used + space + wide <= room || lines.count == limit - 1 {
        // The last line is cut anyway: what lies far beyond its end need not be put together.
        if used > room { break }
        line += line.isEmpty ? word : " " + word
        used += used == 0 ? wide : space + wide
      } else {
        lines.append(line)
        (line, used) = (word, wide)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { cut($0, to: room, ellipsis: ellipsis, width: width) }.filter { !$0.isEmpty }
  }

  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar != " " {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }
}
