/// The sizes of type and the distances of a cheat sheet, in pixels.
struct SheetMeasures: Hashable {
  var margin: Double
  var gutter: Double
  var rowGap: Double
  var gap: Double
  var title: Double
  var caption: Double
  var heading: Double
  var name: Double
  var words: Double
  var code: Double
  var axis: Double
  var line: Double
  var plot: ClosedRange<Double>
  var columns: Int

  /// Measures for a screen, or for paper in type of `factor` the usual size: smaller cards, and more of them in a row.
  init(for paper: Paper, factor: Double) {
    switch paper {
    case .screen:
      (margin, gutter, rowGap, gap, axis, line) = (40, 32, 36, 8, 1, 2)
      (title, caption, heading, name, words, code) = (28, 15, 13.5, 16.5, 13.5, 12)
      plot = 104...104
      columns = 4
    case .a4, .letter:
      (margin, gutter, rowGap, gap, axis, line) = (44, 26 * factor, 18 * factor, 5 * factor, 0.75, 1.6 * factor)
      (title, caption, heading) = (24, 10.5, 10.5 * factor)
      (name, words, code) = (12.5 * factor, 10.5 * factor, 9.5 * factor)
      plot = 40 * factor...110 * factor
      columns = max(3, Int((3 / factor).rounded()))
    }
  }

  /// The height of a line of type among others.
  func lineHeight(_ fontSize: Double) -> Double { fontSize * 1.28 }

  /// The width of a card on a canvas of this width.
  func cardWidth(on width: Double) -> Double {
    (width - 2 * margin - gutter * Double(columns - 1)) / Double(columns)
  }
}
