/// The room of a panel on the screen, and what its axes say.
struct TerminalFrame {
  /// The column of the vertical axis; the plot begins right of it.
  let axis: Int
  let columns: Int
  let rows: Int
  let low: Double
  let high: Double
  let ticks: Ticks
  let labels: [String]
}

extension TerminalComposer {
  /// The frames of all panels, which share the place of the vertical axis.
  func frames() -> [TerminalFrame] {
    let fixed = panels.reduce(title.count + legend.count + (unnamed > 0 ? 1 : 0) + caption.count + 1) {
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
    let drafts = zip(panels, heights).map { scale($0, rows: $1) }
    let axis = axisColumn(drafts.flatMap { $0.labels })
    return zip(drafts, heights).map { draft, height in
      TerminalFrame(
        axis: axis, columns: screen.columns - axis - 1, rows: height, low: draft.low, high: draft.high,
        ticks: draft.ticks, labels: draft.labels)
    }
  }

  private func scale(_ panel: Panel, rows: Int) -> (low: Double, high: Double, ticks: Ticks, labels: [String]) {
    let extent = Extent(panel.series, steps: figure.steps.length)
    var (low, high) = extent.ends(origin: panel.values.origin, headroom: 0)
    let intervals = min(max(rows / 3, 1), 9)
    // A number at the very top or bottom is worth an eighth of the height.
    let room = high / 8 - low / 8
    let wider = Ticks(from: low - room, through: high + room, atMost: intervals).values
    if let last = wider.last, last.isFinite, last > high { high = last }
    if let first = wider.first, first.isFinite, first < low, low != 0 { low = first }
    let ticks = Ticks(from: low, through: high, atMost: intervals)
    return (low, high, ticks, NumberText.labels(of: ticks))
  }

  /// Right of the widest label, and of the name of the step axis where there is room for it.
  private func axisColumn(_ labels: [String]) -> Int {
    let widest = labels.reduce(1) { max($0, Screen.columns(of: $1)) }
    let name = min(Screen.columns(of: charset.shown(figure.steps.label)), 12)
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
    for (value, label) in zip(frame.ticks.values, frame.labels) {
      let line = row + frame.dot(ofValue: value, charset) / charset.dotsDown
      put(charset.valueTick, frame.axis, line, Self.axisColor)
      screen.write(label, column: max(frame.axis - 1 - Screen.columns(of: label), 0), row: line)
    }
  }

  private mutating func drawStepAxis(_ frame: TerminalFrame, isLabelled: Bool) {
    let ticks = StepTicks(figure.steps, width: Double(frame.columns), minorSpacing: .infinity) {
      Double(Screen.columns(of: $0) + 3)
    }
    put(charset.corner, frame.axis, row, Self.axisColor)
    for column in 1...frame.columns { put(charset.horizontal, frame.axis + column, row, Self.axisColor) }
    for step in ticks.major { put(charset.stepTick, frame.column(ofStep: step, figure, charset), row, Self.axisColor) }
    row += 1
    guard isLabelled else { return }
    writeStepLabels(ticks, frame)
    row += 1
  }

  private mutating func writeStepLabels(_ ticks: StepTicks, _ frame: TerminalFrame) {
    let name = charset.fitted(figure.steps.label, frame.axis - 1)
    // Half a word says nothing.
    let isWhole = Screen.columns(of: name) == Screen.columns(of: charset.shown(figure.steps.label))
    if isWhole || screen.columns >= 40 { screen.write(name, column: 0, row: row) }
    var free = frame.axis
    for (step, label) in zip(ticks.major, ticks.labels) {
      let width = Screen.columns(of: label)
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
