import AnnealText

/// The room of a panel on the screen, and what its axes say.
struct TerminalFrame {
  /// The column of the vertical axis; the plot begins right of it.
  let axis: Int
  let columns: Int
  let rows: Int
  let values: TerminalValues
}

/// The value axis of a panel.
struct TerminalValues {
  let low: Double
  let high: Double
  let isLogarithmic: Bool
  let ticks: ValueTicks
}

extension TerminalComposer {
  /// The frames of all panels, which share the place of the vertical axis.
  func frames() -> [TerminalFrame] {
    let fixed = panels.reduce(title.count + legend.count + (unnamed > 0 ? 1 : 0) + caption.count + axisRows) {
      $0 + Self.overhead($1)
    }
    var left = screen.rows - fixed
    var shares = panels.reduce(0) { $0 + $1.share }
    let heights = panels.enumerated().map { index, panel in
      let after = 3 * (panels.count - 1 - index)
      let height = min(max(Int((Double(left) * panel.share / shares).rounded()), 3), left - after)
      left -= height
      shares -= panel.share
      return height
    }
    let drafts = zip(panels, heights).map { values($0, rows: $1) }
    let axis = axisColumn(drafts.flatMap { $0.ticks.labels })
    return zip(drafts, heights).map { values, height in
      TerminalFrame(axis: axis, columns: screen.columns - axis - 1, rows: height, values: values)
    }
  }

  private func values(_ panel: Panel, rows: Int) -> TerminalValues {
    let extent = Extent(panel.series, steps: figure.steps.length)
    let intervals = min(max(rows / 3, 1), 9)
    if panel.values.isLogarithmic {
      let (low, high) = extent.logarithmicEnds(headroom: 0)
      let ticks = ValueTicks(from: low, through: high, atMost: intervals, isLogarithmic: true)
      return TerminalValues(low: low, high: high, isLogarithmic: true, ticks: ticks)
    }
    var (low, high) = extent.ends(origin: panel.values.origin, headroom: 0)
    // A number at the very top or bottom is worth an eighth of the height.
    let room = high / 8 - low / 8
    let wider = Ticks(from: low - room, through: high + room, atMost: intervals).values
    if let last = wider.last, last.isFinite, last > high { high = last }
    if let first = wider.first, first.isFinite, first < low, low != 0 { low = first }
    let ticks = ValueTicks(Ticks(from: low, through: high, atMost: intervals))
    return TerminalValues(low: low, high: high, isLogarithmic: false, ticks: ticks)
  }

  /// Right of the widest label, and of the names of the axes below where there is room for them.
  private func axisColumn(_ labels: [String]) -> Int {
    let widest = labels.reduce(1) { max($0, $1.columns) }
    let epochs = figure.steps.countedEpoch == nil ? 0 : "Epochs".columns
    let name = max(min(charset.shown(figure.steps.label).columns, 12), epochs)
    return min(screen.columns >= 40 ? max(widest, name) : widest, screen.columns - 8) + 1
  }

  mutating func draw(_ panel: Panel, _ frame: TerminalFrame, isLowest: Bool) {
    screen.write(charset.fitted(panel.values.label, screen.columns), column: 0, row: row)
    row += 1
    writeGuides(panel.guides, frame)
    drawValueAxis(frame)
    drawLines(panel, frame)
    row += frame.rows
    drawStepAxis(frame, isLabelled: isLowest)
  }

  private mutating func drawValueAxis(_ frame: TerminalFrame) {
    for line in 0..<frame.rows { put(charset.vertical, frame.axis, row + line, Self.axisColor) }
    for (value, label) in zip(frame.values.ticks.values, frame.values.ticks.labels) {
      let line = row + frame.dot(ofValue: value, charset) / charset.dotsDown
      put(charset.valueTick, frame.axis, line, Self.axisColor)
      screen.write(label, column: max(frame.axis - 1 - label.columns, 0), row: line)
    }
  }

  private mutating func drawStepAxis(_ frame: TerminalFrame, isLabelled: Bool) {
    let ticks = StepTicks(figure.steps, width: Double(frame.columns), minorSpacing: .infinity) {
      Double($0.columns + 3)
    }
    put(charset.corner, frame.axis, row, Self.axisColor)
    for column in 1...frame.columns { put(charset.horizontal, frame.axis + column, row, Self.axisColor) }
    for step in ticks.major { put(charset.stepTick, frame.column(ofStep: step, figure, charset), row, Self.axisColor) }
    row += 1
    guard isLabelled else { return }
    write(ticks.labels, at: ticks.major, named: figure.steps.label, frame)
    row += 1
    guard let epoch = figure.steps.countedEpoch else { return }
    write(NumberText.counts(ticks.major.map { $0 / epoch }), at: ticks.major, named: "Epochs", frame)
    row += 1
  }

  private mutating func write(_ labels: [String], at steps: [Int], named name: String, _ frame: TerminalFrame) {
    let fitted = charset.fitted(name, frame.axis - 1)
    // Half a word says nothing.
    let isWhole = fitted.columns == charset.shown(name).columns
    if isWhole || screen.columns >= 40 { screen.write(fitted, column: 0, row: row) }
    var free = frame.axis
    for (step, label) in zip(steps, labels) {
      let width = label.columns
      let middle = frame.column(ofStep: step, figure, charset)
      let column = min(max(middle - width / 2, free), screen.columns - width)
      guard column >= free else { continue }
      screen.write(label, column: column, row: row)
      free = column + width + 1
    }
  }

  /// A grey that reads on light and on dark ground.
  static var axisColor: Int { 245 }

  mutating func put(_ scalar: Unicode.Scalar, _ column: Int, _ row: Int, _ color: Int?) {
    screen.write(String(Character(scalar)), column: column, row: row, color: color)
  }
}
