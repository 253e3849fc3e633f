/// What people typed, made fit to be shown.
enum VisibleText {
  /// One line, without characters that act on a terminal.
  static func line(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      let acts = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
      line.unicodeScalars.append(acts ? " " : scalar)
    }
    return line
  }
}

/// Text broken into lines at blanks.
enum Wrapped {
  /// `text` in lines of at most `columns`, all but the first indented; a word longer than a line stays whole.
  static func text(_ text: String, columns: Int, indent: String = "  ") -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.isEmpty || line == indent {
        line += word
      } else if line.count + 1 + word.count <= columns {
        line += " " + word
      } else {
        lines.append(line)
        line = indent + word
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
