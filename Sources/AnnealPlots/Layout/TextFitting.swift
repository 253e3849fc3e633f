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
