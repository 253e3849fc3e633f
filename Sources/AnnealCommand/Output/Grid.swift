import AnnealText

/// Cells in columns, as many beside each other as fit; the rest below, with the rows' names again.
struct Grid {
  let rows: [(name: String, cells: [String])]

  func lines(columns: Int) -> [String] {
    let names = rows.map(\.name.columns).max() ?? 0
    let widths = (rows.first?.cells ?? []).indices.map { column in rows.map { $0.cells[column].columns }.max() ?? 0 }
    var lines: [String] = []
    var start = 0
    while start < widths.count {
      var (end, width) = (start, names)
      repeat {
        width += widths[end] + 2
        end += 1
      } while end < widths.count && width + widths[end] + 2 <= columns
      if start > 0 { lines.append("") }
      lines += rows.map { line($0, start..<end, names: names, widths: widths) }
      start = end
    }
    return lines
  }

  private func line(_ row: (name: String, cells: [String]), _ part: Range<Int>, names: Int, widths: [Int]) -> String {
    var line = row.name.padded(to: names)
    for column in part { line += "  " + row.cells[column].padded(to: widths[column]) }
    while line.last == " " { line.removeLast() }
    return line
  }
}
