import AnnealText

/// A series of metrics as a run reported them, read from text.
package struct MetricSeries: Hashable, Sendable {
  /// Why a text is not a series.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The sentence.
    package let description: String
    init(_ description: String) { self.description = description }
  }

  /// Row n is the metric reported after update n.
  package let values: [Double]

  /// A series of these values. A run that follows a metric cannot be planned with an empty one.
  package init(_ values: [Double]) { self.values = values }

  /// Reads CSV with a header, or one number a line. `nan`, `inf` and `-inf` count as numbers: runs report them.
  ///
  /// - Parameters:
  ///   - text: the file's text; empty lines, empty cells and `#` comments are passed over.
  ///   - column: the name of the column to read.
  /// - Throws: ``Failure`` naming the line.
  package init(reading text: String, column: String = "metric") throws(Failure) {
    var values: [Double] = []
    var index: Int?
    for (place, row) in CSV(text).enumerated() {
      if place == 0, let header = try MetricSeries.header(row.fields, column: column) {
        index = header
        continue
      }
      // Logs that gather several metrics leave a cell empty where one was not reported.
      if let index, row.fields.count > 1, index < row.fields.count, row.fields[index].isEmpty { continue }
      values.append(try MetricSeries.number(in: row.fields, at: index, line: row.line))
    }
    guard !values.isEmpty else { throw Failure("the metric series has no rows") }
    self.values = values
  }

  /// The index of the column when the first line is a header; `nil` when it is a number already.
  private static func header(_ fields: [Substring], column: String) throws(Failure) -> Int? {
    if fields.count == 1, CSV.number(fields[0]) != nil { return nil }
    if let index = fields.firstIndex(where: { $0 == column }) { return index }
    if fields.allSatisfy({ CSV.number($0) != nil }) {
      throw Failure("the metric series has several columns but no header; name them in the first line")
    }
    let known = fields.prefix(8).joined(separator: ", ")
    throw Failure("the metric series has no column '\(column)'; it has \(known); choose one with --metric-column")
  }

  private static func number(in fields: [Substring], at index: Int?, line: Int) throws(Failure) -> Double {
    guard index != nil || fields.count == 1 else {
      throw Failure("line \(line) of the metric series has \(fields.count) columns; name them in the first line")
    }
    let index = index ?? 0
    guard index < fields.count else {
      throw Failure("line \(line) of the metric series has no column \(index + 1)")
    }
    guard let number = CSV.number(fields[index]) else {
      throw Failure("line \(line) of the metric series is not a number: '\(fields[index].prefix(40))'")
    }
    return number
  }
}

/// Where the metrics of a run come from.
package enum MetricSource: Hashable, Sendable {
  /// What a run reported.
  case series(MetricSeries)
  /// An example, of any length.
  case example(ExampleSeries)
}
