/// A series of metrics as a run reported them, read from text.
public struct MetricSeries: Hashable, Sendable {
  /// Why a text is not a series.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The sentence.
    public let description: String
    init(_ description: String) { self.description = description }
  }

  /// Row n is the metric reported after update n.
  public let values: [Double]

  /// A series of these values.
  public init(_ values: [Double]) { self.values = values }

  /// Reads CSV with a header, or one number a line. `nan`, `inf` and `-inf` count as numbers: runs report them.
  ///
  /// - Parameters:
  ///   - text: the file's text; empty lines, empty cells and `#` comments are passed over.
  ///   - column: the name of the column to read.
  /// - Throws: ``Failure`` naming the line.
  public init(reading text: String, column: String = "metric") throws(Failure) {
    var values: [Double] = []
    var index: Int?
    var isFirst = true
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline }).enumerated() {
      let fields = MetricSeries.fields(of: line)
      if fields.allSatisfy({ $0.isEmpty }) || line.first == "#" { continue }
      if isFirst {
        isFirst = false
        if let header = try MetricSeries.header(fields, column: column) {
          index = header
          continue
        }
      }
      // Logs that gather several metrics leave a cell empty where one was not reported.
      if let index, fields.count > 1, index < fields.count, fields[index].isEmpty { continue }
      values.append(try MetricSeries.number(in: fields, at: index, line: number + 1))
    }
    guard !values.isEmpty else { throw Failure("the metric series has no rows") }
    self.values = values
  }

  /// The index of the column when the first line is a header; `nil` when it is a number already.
  private static func header(_ fields: [String], column: String) throws(Failure) -> Int? {
    if fields.count == 1, number(fields[0]) != nil { return nil }
    if let index = fields.firstIndex(of: column) { return index }
    if fields.allSatisfy({ number($0) != nil }) {
      throw Failure("the metric series has several columns but no header; name them in the first line")
    }
    let known = fields.prefix(8).joined(separator: ", ")
    throw Failure("the metric series has no column '\(column)'; it has \(known); choose one with --metric-column")
  }

  private static func number(in fields: [String], at index: Int?, line: Int) throws(Failure) -> Double {
    guard index != nil || fields.count == 1 else {
      throw Failure("line \(line) of the metric series has \(fields.count) columns; name them in the first line")
    }
    let index = index ?? 0
    guard index < fields.count else {
      throw Failure("line \(line) of the metric series has no column \(index + 1)")
    }
    guard let number = number(fields[index]) else {
      throw Failure("line \(line) of the metric series is not a number: '\(fields[index].prefix(40))'")
    }
    return number
  }

  private static func number(_ field: String) -> Double? {
    guard !field.contains(where: { "xX(".contains($0) }), let number = Double(field) else { return nil }
    // A number too large for a double is a mistake; infinity is what a run reports of a loss that is lost.
    return number.isInfinite && !field.contains { $0 == "i" || $0 == "I" } ? nil : number
  }

  /// The fields of a CSV line. A quoted field may hold commas; it ends on its line.
  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields.map(trimmed)
  }

  private static func trimmed(_ field: String) -> String {
    var slice = Substring(field)
    while slice.first?.isWhitespace == true || slice.first == "\u{FEFF}" { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
