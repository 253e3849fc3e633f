/// A cheat sheet at its final size: every line and word at its place, as values that canvases draw and tests read.
package struct CheatSheetLayout: Hashable, Sendable {
  /// The size of the canvas: the paper's, but never lower than its contents.
  package let size: Size

  /// What to draw, from back to front.
  package let shapes: [Shape]

  /// The cards, in order.
  package let cards: [PlacedCard]

  /// A card at its place.
  package struct PlacedCard: Hashable, Sendable {
    /// What the schedule is called.
    package let name: String

    /// All that belongs to the card.
    package let box: Rect

    /// The rectangle of its curve.
    package let plot: Rect
  }

  /// Lays a sheet out. Paper that is too small for all cards gets smaller type and more cards in a row. Code is never
  /// cut; other words are where they are wider than a card, or longer than six lines.
  ///
  /// - Parameters:
  ///   - sheet: What to show.
  ///   - paper: Where it goes.
  package init(_ sheet: CheatSheet, paper: Paper) {
    var composer = CheatSheetLayout.fitting(sheet, paper)
    composer.compose()
    size = composer.size
    shapes = composer.shapes
    cards = composer.placed
  }

  /// The sheet in the largest type that fits, from the usual size down to a tenth, to within 2 %.
  private static func fitting(_ sheet: CheatSheet, _ paper: Paper) -> SheetComposer {
    let usual = SheetComposer(sheet, paper: paper, factor: 1)
    guard !usual.fits else { return usual }
    var (low, high) = (0.1, 1.0)
    var best = SheetComposer(sheet, paper: paper, factor: low)
    while high - low > 0.02 * high {
      let middle = (low + high) / 2
      let composer = SheetComposer(sheet, paper: paper, factor: middle)
      if composer.fits { (low, best) = (middle, composer) } else { high = middle }
    }
    return best
  }
}

/// Where a cheat sheet goes, which decides its size and how many cards stand side by side.
package enum Paper: String, Hashable, Sendable, CaseIterable {
  /// A page of 210 x 297 mm, upright: 794 x 1123 pixels.
  case a4
  /// A page of 8.5 x 11 inches, upright: 816 x 1056 pixels.
  case letter
  /// 1200 pixels wide and as high as it needs to be.
  case screen
}

extension Paper {
  /// CSS has 96 pixels to the inch.
  var width: Double {
    switch self {
    case .a4: 794
    case .letter: 816
    case .screen: 1200
    }
  }

  /// `nil` if the height is free.
  var height: Double? {
    switch self {
    case .a4: 1123
    case .letter: 1056
    case .screen: nil
    }
  }
}

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
