import Anneal
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

/// The rows of a track, one at a time: of PyTorch's recurrence, or of its closed form.
struct Rows {
  private let track: Track
  private let closedForm: Bool
  private var walk: Walk
  private var closedStep: Int

  /// The rows from step `first` on.
  init(_ track: Track, closedForm: Bool, from first: Int) throws(CommandError) {
    self.track = track
    self.closedForm = closedForm
    closedStep = first
    do throws(ScheduleError) {
      walk = try track.walk()
      // A closed form needs no steps before.
      if !closedForm { try walk.skip(through: first - 1) }
    } catch {
      throw .schedule(error, label: track.label)
    }
  }

  /// The next row; `nil` after the last.
  mutating func next() throws(CommandError) -> ValueRow? {
    do throws(ScheduleError) {
      if closedForm { return try nextClosed() }
      // The row before is gone by now, so that its groups move where they are, without a copy.
      return try walk.next() ? ValueRow(step: walk.step, groups: walk.groups) : nil
    } catch {
      throw .schedule(error, label: track.label)
    }
  }

  private mutating func nextClosed() throws(ScheduleError) -> ValueRow? {
    guard closedStep < track.run.updates else { return nil }
    let step = closedStep
    closedStep += 1
    var groups = track.groups
    for index in groups.indices {
      groups[index].rate =
        try track.schedule.closedForm(at: track.run.tick(at: step), from: groups[index].rate) ?? .nan
    }
    return ValueRow(step: step, groups: groups)
  }
}
