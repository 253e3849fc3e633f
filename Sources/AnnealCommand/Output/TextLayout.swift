import AnnealPlots
import AnnealRuns
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

/// Text broken into lines at blanks.
enum Wrapped {
  /// `text` in lines of at most `columns`, all but the first indented; a word longer than a line stays whole.
  static func text(_ text: String, columns: Int, indent: String = "  ") -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.isEmpty || line == indent {
        line += word
      } else if line.columns + 1 + String(word).columns <= columns {
        line += " " + word
      } else {
        lines.append(line)
        line = indent + word
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }
}

extension RunFigure {
  /// The figure of some tracks; its error as one of the command.
  static func drawn(
    _ tracks: [Track], recorded: [RecordedRates] = [], isLogarithmic: Bool = false, showsEpochs: Bool = true
  ) throws(CommandError) -> RunFigure {
    do throws(RunFigureError) {
      return try RunFigure(tracks, recorded: recorded, isLogarithmic: isLogarithmic, showsEpochs: showsEpochs)
    } catch {
      throw .figure(error)
    }
  }

  /// The figure for a terminal, with the sentences under it.
  func terminal(columns: Int, charset: Charset, color: Bool) -> String {
    let rows = min(24, max(10, columns / 4))
    let drawing = figure.terminal(columns: columns, rows: rows, color: color, charset: charset)
    return drawing + (drawing.hasSuffix("\n") ? "\n" : "\n\n") + text(columns: columns)
  }

  /// The sentences alone, a paragraph each.
  func text(columns: Int) -> String {
    sentences.map { Wrapped.text($0, columns: columns) + "\n" }.joined()
  }
}
