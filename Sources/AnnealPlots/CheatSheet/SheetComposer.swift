import AnnealText

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

extension SheetComposer {
  mutating func place(_ row: SheetRow, top: Double, plotHeight: Double) {
    var column = 0
    for run in row.runs {
      let color = LineColor.palette(run.group)
      if !CardRows.isContinuation(row.runs) {
        addHeading(sheet.groups[run.group].name, over: run.cards.count, column: column, top: top, color)
      }
      for card in sheet.groups[run.group].cards[run.cards] {
        place(card, row.texts[column], row, column: column, top: top, plotHeight: plotHeight, color)
        column += 1
      }
    }
  }

  private func left(_ column: Int) -> Double {
    measures.margin + Double(column) * (cardWidth + measures.gutter)
  }

  /// A rule over all cards of the family in this row, with its name below.
  private mutating func addHeading(_ name: String, over cards: Int, column: Int, top: Double, _ color: LineColor) {
    let right = left(column + cards - 1) + cardWidth
    let y = top + measures.axis
    add(from: Point(x: left(column), y: y), to: Point(x: right, y: y), .line(color), width: 2 * measures.axis)
    let name = TextFitting.cut(SafeText.line(name), to: right - left(column)) {
      TextMetrics.width(of: $0, fontSize: measures.heading)
    }
    guard !name.isEmpty else { return }
    add(name, x: left(column), top: top + measures.gap, fontSize: measures.heading, ink: .quietText)
  }

  private mutating func place(
    _ card: CheatSheet.Card, _ text: CardText, _ row: SheetRow, column: Int, top: Double, plotHeight: Double,
    _ color: LineColor
  ) {
    let left = left(column)
    var y = top + row.headingHeight
    // Names of different sizes share a baseline.
    let lower = (measures.name - text.nameSize) * TextMetrics.ascent
    if !text.name.isEmpty { add(text.name, x: left, top: y + lower, fontSize: text.nameSize, .bold) }
    y += row.nameHeight
    addLines(text.purpose, left: left, top: y)
    let plotTop = (top + row.aboveHeight).rounded() + 0.5
    let plot = Rect(left: left.rounded() + 0.5, top: plotTop, right: left + cardWidth, bottom: plotTop + plotHeight - 1)
    add(card, in: plot, color)
    y = top + row.aboveHeight + plotHeight + measures.gap
    addCode(text.code, left: left, top: y)
    y += Double(text.code.count) * measures.lineHeight(measures.code) + measures.gap * 0.5
    addLines(text.note, left: left, top: y)
    let bottom = top + row.aboveHeight + plotHeight + row.height(below: text)
    let box = Rect(left: left, top: top + row.headingHeight, right: left + cardWidth, bottom: bottom)
    placed.append(CheatSheetLayout.PlacedCard(name: card.name, box: box, plot: plot))
  }

  private mutating func addLines(_ lines: [String], left: Double, top: Double) {
    for (index, line) in lines.enumerated() {
      let y = top + Double(index) * measures.lineHeight(measures.words)
      add(line, x: left, top: y, fontSize: measures.words, ink: .quietText)
    }
  }

  private mutating func addCode(_ lines: [String], left: Double, top: Double) {
    let letter = TextMetrics.width(of: "0", fontSize: measures.code, .monospaced)
    for (index, line) in lines.enumerated() {
      let indent = index == 0 ? 0 : letter * Double(CodeLines.indent)
      let y = top + Double(index) * measures.lineHeight(measures.code)
      add(line, x: left + indent, top: y, fontSize: measures.code, .monospaced)
    }
  }
}

extension SheetComposer {
  /// The curve between a left axis and a baseline at zero; what else moves lies beneath it.
  private mutating func add(_ card: CheatSheet.Card, in plot: Rect, _ color: LineColor) {
    let extent = CardExtent(card.rate, origin: .zero)
    let zero = extent.values(on: plot).position(of: min(max(0, extent.low), extent.high))
    add(
      from: Point(x: plot.left, y: plot.top), to: Point(x: plot.left, y: plot.bottom + measures.axis / 2), .axis,
      width: measures.axis)
    add(from: Point(x: plot.left, y: zero), to: Point(x: plot.right, y: zero), .axis, width: measures.axis)
    if let companion = card.companion {
      add(companion, CardExtent(companion, origin: .data), in: plot, .guide, width: measures.line / 2, .dashed)
    }
    add(card.rate, extent, in: plot, .line(color), width: measures.line, .solid)
  }

  private mutating func add(
    _ trace: Trace, _ extent: CardExtent, in plot: Rect, _ ink: Ink, width: Double, _ dash: Dash
  ) {
    let values = extent.values(on: plot)
    let steps = Scale(from: 0, through: Double(max(trace.length, 1)), onto: plot.left, plot.right)
    for run in Reduction(trace, length: max(trace.length, 1), columns: Int(plot.width)).runs {
      let points = run.map { Point(x: steps.position(of: Double($0.step)), y: values.position(of: $0.value)) }
      // A lone value between two gaps has no line to be seen by.
      if points.count > 1 {
        add(.polyline(Polyline(points: Straightening.points(of: points), ink: ink, width: width, dash: dash)))
      } else if !points.isEmpty {
        add(.circles(Circles(centers: points, radius: width, ink: ink)))
      }
    }
  }
}

/// The scale of a card's values, with room for the thickness of the line at its top.
struct CardExtent {
  let low: Double
  let high: Double

  init(_ trace: Trace, origin: ValueAxis.Origin) {
    let extent = Extent([Series(label: "", trace: trace)], steps: max(trace.length, 1))
    (low, high) = extent.ends(origin: origin, headroom: 0.08)
  }

  func values(on plot: Rect) -> Scale { Scale(from: low, through: high, onto: plot.bottom, plot.top) }
}
