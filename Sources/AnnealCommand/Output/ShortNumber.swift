/// Numbers for sentences, as a person writes them.
enum ShortNumber {
  /// The shortest decimals within a thousandth: 0.001 for 0.0009992, 4e-05 for 4.0000000000000003e-05, 0.952 for 0.9524.
  static func text(_ number: Double) -> String {
    guard number.isFinite, number != 0 else { return number == 0 ? "0" : number.description }
    for digits in 1...16 {
      let short = rounded(number, to: digits)
      if abs(short - number) <= 0.001 * abs(number) { return plain(short) }
    }
    return plain(number)
  }

  /// With so many significant digits, less trailing zeros.
  static func text(_ number: Double, digits: Int) -> String {
    number.isFinite && number != 0 ? plain(rounded(number, to: digits)) : text(number)
  }

  /// The number with so many significant digits.
  private static func rounded(_ number: Double, to digits: Int) -> Double {
    var exponent = 0
    var magnitude = abs(number)
    while magnitude >= 10 {
      magnitude /= 10
      exponent += 1
    }
    while magnitude < 1 {
      magnitude *= 10
      exponent -= 1
    }
    var scale = 1.0
    for _ in stride(from: 1, to: digits, by: 1) { scale *= 10 }
    let whole = Int((magnitude * scale).rounded())
    return Double("\(number < 0 ? "-" : "")\(whole)e\(exponent - digits + 1)") ?? number
  }

  private static func plain(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

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
