import AnnealText

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
