import AnnealText

extension TerminalFrame {
  /// The row of dots of a value, from the top.
  func dot(ofValue value: Double, _ charset: Charset) -> Int {
    let last = Double(rows * charset.dotsDown - 1)
    return Int(min(max(scale(onto: last).position(of: value), 0), last).rounded())
  }

  /// Places values from the row `last` at the bottom up to row 0.
  func scale(onto last: Double) -> Scale {
    Scale(from: values.low, through: values.high, onto: last, 0, isLogarithmic: values.isLogarithmic)
  }

  /// The column of dots of a step, from the left edge of the plot.
  func dot(ofStep step: Int, _ figure: Figure, _ charset: Charset) -> Int {
    let last = Double(columns * charset.dotsAcross - 1)
    return Int((last * Double(step) / Double(figure.steps.length)).rounded())
  }

  /// The column of the screen in which a step lies.
  func column(ofStep step: Int, _ figure: Figure, _ charset: Charset) -> Int {
    axis + 1 + dot(ofStep: step, figure, charset) / charset.dotsAcross
  }
}

extension TerminalComposer {
  mutating func drawLines(_ panel: Panel, _ frame: TerminalFrame) {
    let strokes = figure.strokes(of: panel)
    let grids = panel.series.map { grid(of: $0, frame) }
    var beneath = DotGrid(columns: frame.columns, rows: frame.rows, charset: charset)
    for (grid, stroke) in zip(grids, strokes) {
      // Dots of earlier lines stay in a cell that lines share; its colour is the latest line's.
      beneath.merge(grid)
      draw(grid, over: beneath, frame, color: Self.color(of: stroke))
    }
    guard !figure.legend.isEmpty, !color || charset == .ascii else { return }
    for (index, grid) in grids.enumerated() { writeKeys(index, of: grids.count, grid, frame, strokes[index]) }
  }

  private func grid(of series: Series, _ frame: TerminalFrame) -> DotGrid {
    var grid = DotGrid(columns: frame.columns, rows: frame.rows, charset: charset)
    let reduction = Reduction(
      series.trace, length: figure.steps.length, columns: grid.width, on: frame.scale(onto: 1))
    for run in reduction.runs {
      var before: (x: Int, y: Int)?
      for sample in run {
        let dot = (x: frame.dot(ofStep: sample.step, figure, charset), y: frame.dot(ofValue: sample.value, charset))
        grid.connect(before ?? dot, dot)
        before = dot
      }
    }
    return grid
  }

  private mutating func draw(_ grid: DotGrid, over beneath: DotGrid, _ frame: TerminalFrame, color: Int?) {
    for line in 0..<frame.rows {
      for column in 0..<frame.columns where grid.isMarked(column: column, row: line) {
        let mark = charset == .unicode ? beneath.braille(column: column, row: line) : "*"
        put(mark, frame.axis + 1 + column, row + line, color)
      }
    }
  }

  /// Letters on a line, about three across the plot and apart from those of the other lines.
  private mutating func writeKeys(
    _ index: Int, of count: Int, _ grid: DotGrid, _ frame: TerminalFrame, _ stroke: Stroke
  ) {
    let period = max(frame.columns / 3, count)
    var columns = stride(from: (2 * index + 1) * period / (2 * count), to: frame.columns, by: period).filter {
      grid.highestRow(column: $0) != nil
    }
    if columns.isEmpty, let last = grid.lastColumn { columns = [last] }
    for column in columns {
      guard let line = grid.highestRow(column: column) else { continue }
      let key = String(Self.key(index))
      screen.write(key, column: frame.axis + 1 + column, row: row + line, color: Self.color(of: stroke))
    }
  }

  /// Guides lie behind the lines; a word that would meet the one before it is left out.
  mutating func writeGuides(_ guides: [GuideLine], _ frame: TerminalFrame) {
    guard !guides.isEmpty else { return }
    // The words have a row of their own above the plot.
    let words = guides.contains { !$0.word.isEmpty } ? 1 : 0
    var free = 0
    let onAxis = guides.filter { $0.step >= 0 && $0.step <= figure.steps.length }.sorted { $0.step < $1.step }
    for guide in onAxis {
      let middle = frame.column(ofStep: guide.step, figure, charset)
      for line in 0..<frame.rows { put(charset.guide, middle, row + words + line, Self.axisColor) }
      let word = charset.shown(guide.word)
      guard !word.isEmpty else { continue }
      let width = word.columns
      let column = min(max(middle - width / 2, 0), screen.columns - width)
      guard column >= free else { continue }
      screen.write(word, column: column, row: row)
      free = column + width + 1
    }
    row += words
  }
}
