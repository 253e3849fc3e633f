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

/// A line drawn in dots, several to a character cell.
struct DotGrid {
  let columns: Int
  let rows: Int
  let charset: Charset
  private var cells: [UInt8]

  init(columns: Int, rows: Int, charset: Charset) {
    self.columns = columns
    self.rows = rows
    self.charset = charset
    cells = Array(repeating: 0, count: columns * rows)
  }

  /// The number of dots from left to right.
  var width: Int { columns * charset.dotsAcross }

  /// The number of dots from top to bottom.
  var height: Int { rows * charset.dotsDown }

  /// Sets the dots of a straight line, both ends included (Bresenham's algorithm).
  mutating func connect(_ start: (x: Int, y: Int), _ end: (x: Int, y: Int)) {
    let (width, height) = (abs(end.x - start.x), -abs(end.y - start.y))
    let (right, down) = (start.x < end.x ? 1 : -1, start.y < end.y ? 1 : -1)
    var (x, y) = start
    var error = width + height
    while true {
      set(x, y)
      if x == end.x && y == end.y { return }
      let twice = 2 * error
      if twice >= height {
        error += height
        x += right
      }
      if twice <= width {
        error += width
        y += down
      }
    }
  }

  /// Whether the line passes through a cell.
  func isMarked(column: Int, row: Int) -> Bool { cells[row * columns + column] != 0 }

  /// The highest row in which the line passes through a column.
  func highestRow(column: Int) -> Int? {
    for row in 0..<rows where isMarked(column: column, row: row) { return row }
    return nil
  }

  /// The last column the line reaches.
  var lastColumn: Int? {
    (0..<columns).last { highestRow(column: $0) != nil }
  }

  /// The braille character of a cell, together with the dots of another line in it.
  func braille(column: Int, row: Int) -> Unicode.Scalar {
    Unicode.Scalar(0x2800 + UInt32(cells[row * columns + column])) ?? " "
  }

  /// Adds the dots of another line of the same size.
  mutating func merge(_ other: DotGrid) {
    for index in cells.indices { cells[index] |= other.cells[index] }
  }

  private mutating func set(_ x: Int, _ y: Int) {
    guard x >= 0, x < width, y >= 0, y < height else { return }
    let (across, down) = (charset.dotsAcross, charset.dotsDown)
    // Unicode numbers the dots 1 2 3 7 down the left side and 4 5 6 8 down the right.
    let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
    cells[y / down * columns + x / across] |= bits[x % across][y % down]
  }
}
