import AnnealText

/// Text broken into lines at blanks.
enum Wrapped {
  /// `text` in lines of at most `columns`, all but the first indented; a word longer than a line stays whole.
  static func text(_ text: String, columns: Int, indent: String = "  ") -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.isEmpty || line == indent {
        line += word
      } else if line.columns + 1 + String(word).columns <= columns {
        line += " " + word
      } else {
        lines.append(line)
        line = indent + word
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
