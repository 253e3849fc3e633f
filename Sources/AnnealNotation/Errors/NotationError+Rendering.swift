import AnnealText
import PythonSyntax

extension NotationError {
  /// The sentence, the line and a caret below the culprit. A long line is cut to `width` columns around it.
  public func rendered(width: Int = 80) -> String {
    let scalars = Array(sourceLine.unicodeScalars)
    guard !scalars.isEmpty else { return "error: \(description)" }
    let window = window(scalars, room: max(width - 2, 20))
    var shown = window.lowerBound > 0 ? "…" : ""
    var below = window.lowerBound > 0 ? " " : ""
    let end = max(columns.upperBound, columns.lowerBound + 1)
    for index in window {
      shown.unicodeScalars.append(scalars[index])
      guard index < end else { continue }
      below += String(repeating: index < columns.lowerBound ? " " : "^", count: scalars[index].columns)
    }
    // The culprit may be the end of the line, or a mark on the character before it.
    if !below.hasSuffix("^") { below += "^" }
    if window.upperBound < scalars.count { shown += "…" }
    return "error: \(description)\n  \(shown)\n  \(below)"
  }

  /// The part of the line to show: all of it, or what surrounds the culprit.
  private func window(_ scalars: [Unicode.Scalar], room: Int) -> Range<Int> {
    var total = 0
    for scalar in scalars where total <= room { total += cost(of: scalar) }
    if total <= room { return 0..<scalars.count }
    let place = min(columns.lowerBound, scalars.count - 1)
    var (low, high) = (place, place)
    var left = room - 2
    while left > 0, low > 0 || high < scalars.count {
      if high < scalars.count, high - place <= 2 * (place - low) || low == 0 {
        left -= cost(of: scalars[high])
        if left >= 0 { high += 1 }
      } else if low > 0 {
        left -= cost(of: scalars[low - 1])
        if left >= 0 { low -= 1 }
      }
    }
    return low..<high
  }

  /// The columns that a scalar is cut by: at least one, so that thousands of marks on a character do not all fit.
  private func cost(of scalar: Unicode.Scalar) -> Int { max(1, scalar.columns) }
}

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
