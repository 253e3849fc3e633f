import AnnealText
import PythonSyntax

/// The line of a text that contains a place.
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
    text = SafeText.line(String(String.UnicodeScalarView(scalars[first..<end])))
    columns = (start - first)..<max(start - first, min(last, end) - first)
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}

extension SafeText {
  /// One line of text as a message quotes it, cut after ``Limits/quoted`` characters.
  static func quoted(_ text: String) -> String { line(text, limit: Limits.quoted) }
}
