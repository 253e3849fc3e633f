import AnnealText

/// The learning rates that a run logged, step by step.
package struct RecordedRates: Hashable, Sendable {
  /// Why a text holds no recorded rates.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The sentence.
    package let description: String
    init(_ description: String) { self.description = description }
  }

  /// What was logged at one step.
  package struct Entry: Hashable, Sendable {
    /// The step, from 0.
    package let step: Int
    /// The rate; not finite where the run logged none.
    package let rate: Double

    /// A rate at a step.
    package init(step: Int, rate: Double) {
      self.step = step
      self.rate = rate
    }
  }

  /// What they are called in pictures.
  package var label: String
  /// The rates in the order of their steps, at most one a step.
  package let entries: [Entry]
  /// Whether the steps are epochs.
  package let countsEpochs: Bool

  /// Recorded rates in any order; of several at one step, the last counts.
  package init(label: String, entries: [Entry], countsEpochs: Bool = false) {
    self.label = label
    self.countsEpochs = countsEpochs
    var latest: [Entry] = []
    for (_, entry) in entries.enumerated().sorted(by: { ($0.element.step, $0.offset) < ($1.element.step, $1.offset) }) {
      if latest.last?.step == entry.step { latest.removeLast() }
      latest.append(entry)
    }
    self.entries = latest
  }

  /// Reads CSV with a header, or without one a step and a rate a line, or a rate a line.
  ///
  /// - Parameters:
  ///   - text: the file's text; empty lines, rows without a rate, and `#` comments are passed over.
  ///   - label: what to call the rates.
  ///   - columns: the names of the columns of the step and of the rate; by default those that loggers use: `step`,
  ///     `global_step`, `iteration`; `lr`, `learning_rate`, `lr-Adam`, `value` and the like, in any case.
  /// - Throws: ``Failure`` naming the line.
  package init(
    reading text: String, label: String, columns: (step: String, rate: String)? = nil
  ) throws(Failure) {
    guard let first = CSV(text).first(where: { _ in true }) else { throw Failure("it has no rows") }
    let hasHeader = !first.fields.allSatisfy { CSV.number($0) != nil }
    let header = first.fields.map { String($0) }
    let places =
      hasHeader
      ? try RecordedRates.places(in: header, columns)
      : try RecordedRates.places(count: first.fields.count)
    var entries: [Entry] = []
    for row in CSV(text) where !(hasHeader && row.line == first.line) {
      // A resumed run may write its header again, and many write None where they logged no rate.
      guard places.rate < row.fields.count, !(hasHeader && row.fields == first.fields),
        !["", "none", "null", "na"].contains(row.fields[places.rate].lowercased())
      else { continue }
      entries.append(try RecordedRates.entry(row, places, after: entries.count))
    }
    guard !entries.isEmpty else { throw Failure("it has no rows with a rate") }
    self.init(
      label: label, entries: entries, countsEpochs: hasHeader && places.step.map { header[$0].lowercased() } == "epoch")
  }
}

extension RecordedRates {
  /// The greatest step that is read.
  private static let stepLimit = 1e15

  /// Where the step and the rate stand in a row; without a step, rows count from 0.
  private typealias Places = (step: Int?, rate: Int)

  private static func places(count: Int) throws(Failure) -> Places {
    switch count {
    case 1: return (nil, 0)
    case 2: return (0, 1)
    default: throw Failure("it has \(count) columns but no header; name them in the first line")
    }
  }

  private static func places(
    in header: [String], _ columns: (step: String, rate: String)?
  ) throws(Failure) -> Places {
    let known = header.prefix(12).joined(separator: ", ")
    if let columns {
      for name in [columns.step, columns.rate] where !header.contains(name) {
        throw Failure("it has no column '\(name)'; it has \(known)")
      }
      return (header.firstIndex(of: columns.step), header.firstIndex(of: columns.rate) ?? 0)
    }
    guard let rate = rate(in: header) else {
      let hint = header.count == 1 && header[0].contains { ";\t".contains($0) } ? "; separate columns by commas" : ""
      throw Failure("no column looks like a rate; it has \(known); name two with --recorded-columns\(hint)")
    }
    let names = header.map { $0.lowercased() }
    let steps = ["step", "global_step", "trainer/global_step", "_step", "iteration", "iter", "update", "epoch"]
    return (steps.lazy.compactMap { name in names.firstIndex { $0 == name } }.first, rate)
  }

  /// The column whose name says rate plainest: `lr`, then `lr-Adam` and the like, then names that end in it.
  private static func rate(in header: [String]) -> Int? {
    let names = header.map { $0.lowercased() }
    let plain = ["lr", "learning_rate", "learning rate", "rate"]
    if let index = plain.lazy.compactMap({ name in names.firstIndex { $0 == name } }).first { return index }
    let ends = plain.flatMap { name in ["/", " - ", ".", "_"].map { $0 + name } }
    return names.firstIndex { name in ["lr-", "lr/", "lr_"].contains { name.hasPrefix($0) } }
      ?? names.firstIndex { name in ends.contains { name.hasSuffix($0) } }
      ?? names.firstIndex { $0 == "value" }
  }

  private static func entry(
    _ row: CSV.Row, _ places: Places, after count: Int
  ) throws(Failure) -> Entry {
    guard let rate = CSV.number(row.fields[places.rate]) else {
      throw Failure("the rate in line \(row.line) is not a number: '\(row.fields[places.rate].prefix(40))'")
    }
    guard let place = places.step else { return Entry(step: count, rate: rate) }
    let field = place < row.fields.count ? row.fields[place] : ""
    guard let step = CSV.number(field), step >= 0, step <= stepLimit, step == step.rounded() else {
      throw Failure("the step in line \(row.line) is not a whole number from 0 on: '\(field.prefix(40))'")
    }
    return Entry(step: Int(step), rate: rate)
  }
}
