import AnnealText

extension CheatSheet {
  /// The sheet as text for a terminal: cards side by side as far as the width goes, their curves in braille dots.
  ///
  /// No line is wider than `columns` and none ends in spaces. Nothing of a card can carry escape sequences into the
  /// terminal.
  ///
  /// - Parameters:
  ///   - columns: The width, 20 to 1000; 80 by default.
  ///   - color: Whether to colour rules and curves by ANSI escape sequences (256 colours); `false` by default.
  ///   - charset: The characters the terminal can show; `.unicode` by default.
  /// - Returns: Lines, each ended by a line end.
  package func terminal(columns: Int = 80, color: Bool = false, charset: Charset = .unicode) -> String {
    let composer = TerminalSheet(self, columns: min(max(columns, 20), 1000), charset: charset)
    return composer.screen.text(color: color)
  }
}

/// The words of a card in a terminal, line for line.
private struct TerminalCard {
  let above: [String]
  let below: [String]

  init(_ card: CheatSheet.Card, columns: Int, _ charset: Charset) {
    above = [charset.fitted(card.name, columns)] + charset.wrapped(card.purpose, columns, limit: .max)
    let code = CodeLines.lines(charset.shown(card.code), columns: columns).enumerated().map { index, line in
      index == 0 ? line : String(repeating: " ", count: CodeLines.indent) + line
    }
    below = code + (card.note.map { charset.wrapped($0, columns, limit: .max) } ?? [])
  }
}

/// Places the parts of a cheat sheet on a screen, from top to bottom.
private struct TerminalSheet {
  private static let gutter = 4
  private static let leastCard = 34
  private static let plotRows = 4

  private let sheet: CheatSheet
  private let charset: Charset
  private let cardColumns: Int
  private(set) var screen: Screen
  private var row = 0

  init(_ sheet: CheatSheet, columns: Int, charset: Charset) {
    self.sheet = sheet
    self.charset = charset
    let count = max(1, (columns + Self.gutter) / (Self.leastCard + Self.gutter))
    let wide = (columns - (count - 1) * Self.gutter) / count
    cardColumns = wide
    var head = charset.wrapped(sheet.title, columns, limit: .max)
    for paragraph in sheet.caption { head += charset.wrapped(paragraph, columns, limit: .max) }
    let rows = CardRows.rows(of: sheet.groups.map { $0.cards.count }, columns: count)
    let texts = rows.map { row in
      row.flatMap { run in
        sheet.groups[run.group].cards[run.cards].map { TerminalCard($0, columns: wide, charset) }
      }
    }
    let height = zip(rows, texts).reduce(head.count) { $0 + 1 + Self.headingRows($1.0) + Self.height($1.1) }
    screen = Screen(columns: columns, rows: height)
    for line in head { write(line) }
    for (runs, texts) in zip(rows, texts) { place(runs, texts) }
  }

  private static func headingRows(_ runs: [CardRun]) -> Int { CardRows.isContinuation(runs) ? 0 : 1 }

  private static func aboveRows(_ texts: [TerminalCard]) -> Int { texts.reduce(0) { max($0, $1.above.count) } }

  private static func height(_ texts: [TerminalCard]) -> Int {
    texts.reduce(0) { max($0, $1.below.count) } + aboveRows(texts) + plotRows + 1
  }

  private mutating func write(_ line: String) {
    screen.write(line, column: 0, row: row)
    row += 1
  }
}

extension TerminalSheet {
  private func left(_ column: Int) -> Int { column * (cardColumns + Self.gutter) }

  /// A row of cards: an empty line, the headings, the words above, the plots, the words below.
  private mutating func place(_ runs: [CardRun], _ texts: [TerminalCard]) {
    row += 1
    let top = row + Self.headingRows(runs)
    let plot = top + Self.aboveRows(texts)
    var column = 0
    for run in runs {
      let color = TerminalComposer.color(of: Stroke(color: .palette(run.group)))
      if top > row { writeHeading(sheet.groups[run.group].name, over: run.cards.count, column: column, color) }
      for card in sheet.groups[run.group].cards[run.cards] {
        write(texts[column].above, left(column), top)
        draw(card, left(column), plot, color)
        write(texts[column].below, left(column), plot + Self.plotRows + 1)
        column += 1
      }
    }
    row = top + Self.height(texts)
  }

  private mutating func write(_ lines: [String], _ column: Int, _ row: Int) {
    for (index, line) in lines.enumerated() { screen.write(line, column: column, row: row + index) }
  }

  /// The family's name in a rule over all its cards of this row.
  private mutating func writeHeading(_ name: String, over cards: Int, column: Int, _ color: Int?) {
    let room = cards * (cardColumns + Self.gutter) - Self.gutter
    let rule = String(Character(charset.horizontal))
    let name = charset.fitted(name, room - 6)
    let start = rule + rule + " " + name + " "
    let rest = String(repeating: rule, count: max(room - start.columns, 0))
    screen.write(start + rest, column: left(column), row: row, color: color)
    screen.write(name, column: left(column) + 3, row: row)
  }

  private mutating func draw(_ card: CheatSheet.Card, _ left: Int, _ top: Int, _ color: Int?) {
    for line in 0..<Self.plotRows { put(charset.vertical, left, top + line) }
    put(charset.corner, left, top + Self.plotRows)
    for column in 1..<cardColumns { put(charset.horizontal, left + column, top + Self.plotRows) }
    let grid = grid(of: card.rate)
    for line in 0..<grid.rows {
      for column in 0..<grid.columns where grid.isMarked(column: column, row: line) {
        let mark = charset == .unicode ? grid.braille(column: column, row: line) : "*"
        screen.write(String(Character(mark)), column: left + 1 + column, row: top + line, color: color)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar, _ column: Int, _ row: Int) {
    screen.write(String(Character(scalar)), column: column, row: row, color: TerminalComposer.axisColor)
  }

  private func grid(of trace: Trace) -> DotGrid {
    var grid = DotGrid(columns: cardColumns - 1, rows: Self.plotRows, charset: charset)
    let extent = Extent([Series(label: "", trace: trace)], steps: max(trace.length, 1))
    let (low, high) = extent.ends(origin: .zero, headroom: 0)
    let values = Scale(from: low, through: high, onto: Double(grid.height - 1), 0)
    let steps = Scale(from: 0, through: Double(max(trace.length, 1)), onto: 0, Double(grid.width))
    for run in Reduction(trace, length: max(trace.length, 1), columns: grid.width).runs {
      var before: (x: Int, y: Int)?
      for sample in run {
        let x = min(Int(steps.position(of: Double(sample.step))), grid.width - 1)
        let dot = (x: x, y: Int(values.position(of: sample.value).rounded()))
        grid.connect(before ?? dot, dot)
        before = dot
      }
    }
    return grid
  }
}
