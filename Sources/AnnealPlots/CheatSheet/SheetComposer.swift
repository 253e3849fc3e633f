/// Places the parts of a cheat sheet from top to bottom.
struct SheetComposer {
  let sheet: CheatSheet
  let measures: SheetMeasures
  let cardWidth: Double
  let rows: [SheetRow]
  /// The height of the paper; `nil` if it grows with its contents.
  private let paperHeight: Double?
  private(set) var size: Size
  private(set) var shapes: [Shape] = []
  var placed: [CheatSheetLayout.PlacedCard] = []

  init(_ sheet: CheatSheet, paper: Paper, factor: Double) {
    let measures = SheetMeasures(for: paper, factor: factor)
    let width = measures.cardWidth(on: paper.width)
    self.sheet = sheet
    self.measures = measures
    cardWidth = width
    rows = CardRows.rows(of: sheet.groups.map { $0.cards.count }, columns: measures.columns).map {
      SheetRow($0, sheet.groups, width: width, measures)
    }
    paperHeight = paper.height
    size = Size(width: paper.width, height: paper.height ?? 0)
  }

  /// Whether the paper holds everything with plots high enough to be read.
  var fits: Bool { size.height == 0 || heightWithoutPlots + plots(measures.plot.lowerBound) <= size.height }

  mutating func compose() {
    let room = (paperHeight ?? .infinity) - heightWithoutPlots
    let plot = min(max(room / Double(max(rows.count, 1)), measures.plot.lowerBound), measures.plot.upperBound)
    size.height = max(paperHeight ?? 0, (heightWithoutPlots + plots(plot)).rounded(.up))
    var top = addHead()
    for row in rows {
      // Whole pixels keep thin lines sharp.
      place(row, top: top.rounded(), plotHeight: plot.rounded(.down))
      top += row.wordsHeight + plot + measures.rowGap
    }
  }

  private func plots(_ height: Double) -> Double { height * Double(rows.count) }

  private var heightWithoutPlots: Double {
    let gaps = measures.rowGap * Double(max(rows.count - 1, 0))
    return rows.reduce(measures.margin + headHeight + gaps + measures.margin) { $0 + $1.wordsHeight }
  }
}

extension SheetComposer {
  private var textWidth: Double { size.width - 2 * measures.margin }

  private var titleLines: [String] { CardText.wrapped(sheet.title, to: textWidth, measures.title, .bold) }

  private var captionLines: [String] {
    sheet.caption.flatMap { CardText.wrapped($0, to: textWidth, measures.caption) }
  }

  private var headHeight: Double {
    Double(titleLines.count) * measures.lineHeight(measures.title)
      + Double(captionLines.count) * measures.lineHeight(measures.caption) + measures.caption * 1.8
  }

  /// Adds title and caption, and answers where the cards begin.
  private mutating func addHead() -> Double {
    var top = measures.margin
    for line in titleLines {
      add(line, x: measures.margin, top: top, fontSize: measures.title, .bold)
      top += measures.lineHeight(measures.title)
    }
    for line in captionLines {
      add(line, x: measures.margin, top: top, fontSize: measures.caption, ink: .quietText)
      top += measures.lineHeight(measures.caption)
    }
    return measures.margin + headHeight
  }
}

extension SheetComposer {
  /// Adds a line of text whose box begins at a corner.
  mutating func add(
    _ text: String, x: Double, top: Double, fontSize: Double, _ typeface: TextLine.Typeface = .regular, ink: Ink = .text
  ) {
    let place = Point(x: x, y: top + fontSize * TextMetrics.ascent)
    shapes.append(
      .text(
        TextLine(
          text: text, place: place, anchor: .start, fontSize: fontSize, typeface: typeface, isVertical: false,
          ink: ink)))
  }

  mutating func add(from start: Point, to end: Point, _ ink: Ink, width: Double) {
    let segment = Strokes.Segment(start: start, end: end)
    shapes.append(.strokes(Strokes(segments: [segment], ink: ink, width: width, dash: .solid)))
  }

  mutating func add(_ shape: Shape) { shapes.append(shape) }
}
