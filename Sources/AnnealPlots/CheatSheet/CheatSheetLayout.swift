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
