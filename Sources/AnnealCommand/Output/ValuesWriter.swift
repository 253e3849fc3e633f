import AnnealRuns
import AnnealText

/// A way to write rows.
protocol ValuesWriter {
  var header: String { get }
  mutating func begin(_ track: Track) -> String
  mutating func add(_ row: ValueRow, of track: Int, to text: inout TextBytes)
  func end(_ track: Track) -> String
  var footer: String { get }
}

extension ValuesWriter {
  func begin(_ track: Track) -> String { "" }
  func end(_ track: Track) -> String { "" }
  var footer: String { "" }
}

/// Comma-separated values.
struct CSVWriter: ValuesWriter {
  private let columns: ValueColumns

  init(_ columns: ValueColumns) { self.columns = columns }

  var header: String { columns.csvHeader }
  func add(_ row: ValueRow, of track: Int, to text: inout TextBytes) { columns.addCSV(row, of: track, to: &text) }
}

/// One object a schedule, with its rows as lists. What JSON cannot hold, infinities, is null.
struct JSONWriter: ValuesWriter {
  private let columns: ValueColumns
  private var isFirstTrack = true
  private var isFirstRow = true

  init(_ columns: ValueColumns) { self.columns = columns }

  var header: String { "{\"schedules\":[" }

  mutating func begin(_ track: Track) -> String {
    let names = columns.names.drop { $0 == "schedule" }.map { JSON.quoted($0) }.joined(separator: ",")
    let separator = isFirstTrack ? "\n" : ",\n"
    isFirstTrack = false
    isFirstRow = true
    return "\(separator){\"schedule\":\(JSON.quoted(track.label)),\"columns\":[\(names)],\"rows\":["
  }

  mutating func add(_ row: ValueRow, of track: Int, to text: inout TextBytes) {
    text.add(isFirstRow ? "\n[" : ",\n[")
    isFirstRow = false
    text.add(String(row.step))
    if columns.hasEpochs { text.add("," + (columns.epoch(of: row.step, in: track).map { String($0) } ?? "null")) }
    columns.forEachNumber(of: row) { number in
      text.add(",")
      text.add(JSON.text(of: number))
    }
    text.add("]")
  }

  func end(_ track: Track) -> String { "\n]}" }
  var footer: String { "\n]}\n" }
}

/// Columns of fixed width, for reading.
struct TableWriter: ValuesWriter {
  private let columns: ValueColumns
  private static let width = 24

  init(_ columns: ValueColumns) { self.columns = columns }

  var header: String { "" }

  func begin(_ track: Track) -> String {
    let title = columns.hasLabels ? track.label + "\n" : ""
    let names = columns.rates + columns.momenta
    let places = ["step"] + (columns.hasEpochs ? ["epoch"] : [])
    let cells = places.map { $0.aligned(right: 8) } + names.map { $0.padded(to: TableWriter.width) }
    return title + TableWriter.line(cells)
  }

  func add(_ row: ValueRow, of track: Int, to text: inout TextBytes) {
    text.add(String(row.step).aligned(right: 8))
    if columns.hasEpochs {
      text.add("  " + (columns.epoch(of: row.step, in: track).map { String($0) } ?? "").aligned(right: 8))
    }
    columns.forEachNumber(of: row) { number in
      text.add("  ")
      let start = text.bytes.count
      if let number { text.add(number) }
      text.pad(from: start, to: TableWriter.width)
    }
    text.removeTrailingBlanks()
    text.add("\n")
  }

  func end(_ track: Track) -> String { columns.hasLabels ? "\n" : "" }

  private static func line(_ cells: [String]) -> String {
    var line = Substring(cells.joined(separator: "  "))
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}
