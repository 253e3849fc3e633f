import AnnealText

/// The characters a terminal can show.
package enum Charset: Hashable, Sendable {
  /// Braille dots for the lines, box drawing for the axes: any terminal with UTF-8.
  case unicode
  /// `*`, `|`, `-` and `+` only; other characters of labels become `?`.
  case ascii
}

extension Charset {
  /// The dots of a cell: how fine a line can be drawn.
  var dotsAcross: Int { self == .unicode ? 2 : 1 }
  var dotsDown: Int { self == .unicode ? 4 : 1 }

  var ellipsis: String { self == .unicode ? "…" : "..." }
  var horizontal: Unicode.Scalar { self == .unicode ? "─" : "-" }
  var vertical: Unicode.Scalar { self == .unicode ? "│" : "|" }
  var corner: Unicode.Scalar { self == .unicode ? "└" : "+" }
  var valueTick: Unicode.Scalar { self == .unicode ? "┤" : "+" }
  var stepTick: Unicode.Scalar { self == .unicode ? "┬" : "+" }
  var guide: Unicode.Scalar { self == .unicode ? "┊" : ":" }

  /// The text as this charset can show it, on one line.
  func shown(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.line(text).unicodeScalars {
      if self == .unicode || scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else if scalar.columns > 0 {
        result += "?"
      }
    }
    return result
  }

  /// As much of the text as fits into so many columns, shown in this charset.
  func fitted(_ text: String, _ columns: Int) -> String {
    TextFitting.cut(shown(text), to: Double(columns), ellipsis: ellipsis) { Double($0.columns) }
  }

  /// The text in lines of so many columns, at most `most` of them.
  func wrapped(_ text: String, _ columns: Int, limit: Int) -> [String] {
    guard limit > 0 else { return [] }
    return TextFitting.wrap(shown(text), to: Double(columns), limit: limit, ellipsis: ellipsis) {
      Double($0.columns)
    }
  }
}
