import AnnealText

/// A grid of character cells; what does not fit is not drawn, so no line is ever wider than the grid.
struct Screen {
  /// A character, with the marks that combine with it, and its colour.
  private struct Cell {
    var text = " "
    var color: Int?
  }

  let columns: Int
  let rows: Int
  private var cells: [Cell]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Cell(), count: columns * rows)
  }

  /// Writes a text that begins at a cell.
  ///
  /// - Parameters:
  ///   - text: The text, without control characters.
  ///   - column: The cell of its first character.
  ///   - row: The row; one that is not on the screen is ignored.
  ///   - color: A number of the 256-colour palette, or `nil` for the terminal's own.
  mutating func write(_ text: String, column: Int, row: Int, color: Int? = nil) {
    var column = column
    for scalar in text.unicodeScalars {
      let width = scalar.columns
      if width == 0 {
        append(scalar, column: column - 1, row: row)
      } else if column + width > columns {
        return
      } else {
        put(String(Character(scalar)), column: column, row: row, color: color)
        // The second half of a wide character holds nothing.
        if width == 2 { put("", column: column + 1, row: row, color: color) }
        column += width
      }
    }
  }

  /// The rows as text without trailing spaces, each ended by a line end; escape sequences only when `color` is true.
  func text(color: Bool) -> String {
    var text = ""
    for row in 0..<rows { text += line(row, color: color) + "\n" }
    return text
  }

  private mutating func put(_ text: String, column: Int, row: Int, color: Int?) {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
    cells[row * columns + column] = Cell(text: text, color: color)
  }

  private mutating func append(_ mark: Unicode.Scalar, column: Int, row: Int) {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
    cells[row * columns + column].text.unicodeScalars.append(mark)
  }

  private func line(_ row: Int, color: Bool) -> String {
    var end = columns
    while end > 0, cells[row * columns + end - 1].text.utf8.elementsEqual(" ".utf8) { end -= 1 }
    var text = ""
    var current: Int?
    for cell in cells[row * columns..<row * columns + end] {
      if color, cell.color != current {
        current = cell.color
        text += Screen.escape(current)
      }
      text += cell.text
    }
    return current == nil ? text : text + Screen.escape(nil)
  }

  private static func escape(_ color: Int?) -> String {
    guard let color else { return "\u{1B}[0m" }
    return "\u{1B}[38;5;" + String(color) + "m"
  }
}
