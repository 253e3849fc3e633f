/// A cheat sheet at its final size: every line and word at its place, as values that canvases draw and tests read.
public struct CheatSheetLayout: Hashable, Sendable {
  /// The size of the canvas: that of the paper, but never lower than what stands on it.
  public let size: Size

  /// What to draw, from back to front.
  public let shapes: [Shape]

  /// The cards, in order.
  public let cards: [PlacedCard]

  /// A card at its place.
  public struct PlacedCard: Hashable, Sendable {
    /// What the schedule is called.
    public let name: String

    /// All that belongs to the card.
    public let box: Rect

    /// The rectangle of its curve.
    public let plot: Rect
  }

  /// Lays a sheet out. Paper that is too small for all cards gets smaller type and more cards in a row; nothing is cut
  /// but a word that is wider than a card.
  ///
  /// - Parameters:
  ///   - sheet: What to show.
  ///   - paper: Where it goes.
  public init(_ sheet: CheatSheet, paper: Paper) {
    var factor = 1.0
    var composer = SheetComposer(sheet, paper: paper, factor: factor)
    while !composer.fits, factor > 0.1 {
      factor *= 0.96
      composer = SheetComposer(sheet, paper: paper, factor: factor)
    }
    composer.compose()
    size = composer.size
    shapes = composer.shapes
    cards = composer.placed
  }
}
