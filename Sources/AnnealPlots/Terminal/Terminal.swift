extension Figure {
  /// The figure as text for a terminal: curves in braille dots, axes with numbers, a legend when there are several
  /// lines.
  ///
  /// No line is wider than `columns` and none ends in spaces. Without colour, several lines carry letters that the
  /// legend explains. Labels cannot carry escape sequences into the terminal.
  ///
  /// - Parameters:
  ///   - columns: The width, 20 to 1000; 80 by default.
  ///   - rows: The height, 8 to 500; 20 by default. Further panels take at least 6 rows each.
  ///   - color: Whether to colour the lines by ANSI escape sequences (256 colours); `false` by default.
  ///   - charset: The characters the terminal can show; `.unicode` by default.
  /// - Returns: Lines, each ended by a line end.
  package func terminal(
    columns: Int = 80, rows: Int = 20, color: Bool = false, charset: Charset = .unicode
  ) -> String {
    var composer = TerminalComposer(
      self, columns: min(max(columns, 20), 1000), rows: min(max(rows, 8), 500), color: color, charset: charset)
    composer.compose()
    return composer.screen.text(color: color)
  }
}

/// Places the parts of a figure on a screen, from top to bottom.
struct TerminalComposer {
  let figure: Figure
  let color: Bool
  let charset: Charset
  let panels: [Panel]

  /// The lines above and below the plots; they only take what the plots can spare.
  let title: [String]
  let caption: [String]
  let legend: [LegendEntry]
  let unnamed: Int
  var screen: Screen
  var row = 0

  init(_ figure: Figure, columns: Int, rows: Int, color: Bool, charset: Charset) {
    self.figure = figure
    self.color = color
    self.charset = charset
    panels = figure.panels.isEmpty ? [Panel(series: [])] : figure.panels
    let least = panels.reduce(figure.steps.countedEpoch == nil ? 1 : 2) { $0 + TerminalComposer.overhead($1) + 3 }
    let spare = max(rows - least, 0)
    let entries = figure.legend
    legend = Array(entries.prefix(entries.count > spare / 2 ? max(spare / 2 - 1, 0) : entries.count))
    unnamed = entries.count - legend.count
    title = figure.title.map { charset.wrapped($0, columns, limit: min(spare / 4, 2)) } ?? []
    var lines: [String] = []
    for paragraph in figure.caption { lines += charset.wrapped(paragraph, columns, limit: spare / 4 - lines.count) }
    caption = lines
    screen = Screen(columns: columns, rows: max(rows, least))
  }

  /// The rows of a panel besides its plot: name, step axis and the words of guides.
  static func overhead(_ panel: Panel) -> Int { panel.guides.contains { !$0.word.isEmpty } ? 3 : 2 }

  /// The rows of numbers below the lowest panel.
  var axisRows: Int { figure.steps.countedEpoch == nil ? 1 : 2 }

  mutating func compose() {
    for line in title { write(line) }
    writeLegend()
    let frames = frames()
    for (index, frame) in frames.enumerated() { draw(panels[index], frame, isLowest: index == frames.count - 1) }
    for line in caption { write(line) }
  }

  private mutating func write(_ line: String) {
    screen.write(line, column: 0, row: row)
    row += 1
  }

  private mutating func writeLegend() {
    for (index, entry) in legend.enumerated() {
      let label = charset.fitted(entry.label, screen.columns - 3)
      let sample = color ? String(repeating: charset == .unicode ? "━" : "-", count: 2) : String(Self.key(index))
      screen.write(sample, column: 0, row: row, color: Self.color(of: entry.stroke))
      screen.write(label, column: color ? 3 : 2, row: row)
      row += 1
    }
    if unnamed > 0 { write(charset.fitted("and " + String(unnamed) + " more", screen.columns)) }
  }
}

extension TerminalComposer {
  /// The letter of the line in place `index`: A to Z, a to z, then from the beginning.
  static func key(_ index: Int) -> Character {
    let place = UInt8(index % 52)
    return Character(Unicode.Scalar(place < 26 ? 65 + place : 97 + place - 26))
  }

  /// A colour of the 256 that reads on light and on dark ground; `nil` is the terminal's own.
  static func color(of stroke: Stroke) -> Int? {
    guard case .palette(let index) = stroke.color else { return nil }
    let colors: [Int?] = [33, 208, 36, 169, 178, nil]
    return colors[Stroke.wrapped(index)]
  }
}
