import AnnealRuns
import AnnealText

/// A comparison for people: a key, a row for each number with a column a schedule, and a verdict at the end, where the
/// eye rests.
struct ComparisonTable {
  private let comparisons: Comparisons
  private let columns: Int

  /// - Parameter columns: how wide a line may be.
  init(_ comparisons: Comparisons, columns: Int) {
    self.comparisons = comparisons
    self.columns = columns
  }

  /// Key, table and verdict.
  func text(hasKey: Bool) -> String {
    let entries = comparisons.entries
    let key = hasKey ? entries.map(keyLine) : []
    let groups = entries.map(\.summaries.count).max() ?? 1
    let tables = (0..<groups).map { table(group: $0, of: groups) }
    let verdicts = Verdicts(comparisons).sentences.map { Wrapped.text($0, columns: columns) }
    let parts = (key.isEmpty ? [] : [key]) + tables + [verdicts]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func keyLine(_ entry: Comparisons.Entry) -> String {
    let indent = String(repeating: " ", count: entry.name.columns + 2)
    return entry.name + "  " + Wrapped.text(entry.track.label, columns: columns - indent.count, indent: indent)
  }

  private func table(group: Int, of groups: Int) -> [String] {
    let rows = ComparisonRows(comparisons, group: group)
    let head = groups > 1 ? "group \(group)" : ""
    return Grid(rows: [(head, comparisons.entries.map(\.name))] + rows.all).lines(columns: columns)
  }
}

/// The rows of one parameter group: a name, and a cell for each schedule.
private struct ComparisonRows {
  private let entries: [Comparisons.Entry]
  private let summaries: [CurveSummary?]
  private let groups: [Comparison.Group?]

  init(_ comparisons: Comparisons, group: Int) {
    entries = comparisons.entries
    summaries = entries.map { group < $0.summaries.count ? $0.summaries[group] : nil }
    groups = entries.map { entry in
      entry.comparison.flatMap { group < $0.groups.count ? $0.groups[group] : nil }
    }
  }

  var all: [(name: String, cells: [String])] { lengths + firsts + largest + numbers }

  /// Only where it is news.
  private var lengths: [(String, [String])] {
    guard Set(entries.map(\.track.run.updates)).count > 1 else { return [] }
    return [("steps", entries.map { Thousands.text($0.track.run.updates) })]
  }

  private var firsts: [(String, [String])] {
    let rates = ("first step that differs", cells { String($0.firstStep) })
    let compared = entries.map { $0.comparison?.comparesMomentum ?? false }
    guard compared.contains(true) else { return [rates] }
    let names = Set(entries.filter(\.track.schedule.movesMomentum).map(\.track.momentumName))
    let name = names.count == 1 ? names.first ?? "momentum" : "momentum"
    let momenta = zip(groups, compared).map { group, isCompared in
      isCompared ? group.map { $0.momentum.map { String($0.firstStep) } ?? "none" } ?? "" : ""
    }
    return [rates, ("  in \(name)", momenta)]
  }

  private var largest: [(String, [String])] {
    guard groups.contains(where: { $0?.rate != nil }) else { return [] }
    return [
      ("largest difference", cells { Self.at($0.absoluteStep, ShortNumber.text($0.absolute)) }),
      ("  relative", cells { Self.at($0.relativeStep, ShortNumber.text($0.relative)) }),
      ("  in ulps", cells { Self.at($0.ulpsStep, Self.ulps($0.ulps)) }),
    ]
  }

  private var numbers: [(String, [String])] {
    let peaks = DistinctNumbers.texts(summaries.map { $0?.peak })
    return [
      ("peak", zip(peaks, summaries).map { text, numbers in numbers.map { Self.at($0.peakStep, text) } ?? "" }),
      ("last rate", DistinctNumbers.texts(summaries.map { $0?.end })),
      ("area (sum of the rates)", DistinctNumbers.texts(summaries.map { $0?.area })),
      ("steps under 10 % of peak", summaries.map { $0.map { Thousands.text($0.stepsUnderTenth) } ?? "" }),
    ]
  }

  private func cells(_ text: (Difference) -> String) -> [String] {
    groups.map { group in group.map { $0.rate.map(text) ?? "none" } ?? "" }
  }

  /// More digits would only show that the difference is more than rounding.
  private static func ulps(_ count: UInt64) -> String {
    count < 1_000_000 ? Thousands.text(count) : ShortNumber.text(Double(count))
  }

  private static func at(_ step: Int, _ number: String) -> String { "\(number) at step \(step)" }
}

/// Numbers beside each other: short, but not the same text for two that differ by more than rounding.
private enum DistinctNumbers {
  static func texts(_ numbers: [Double?]) -> [String] {
    let short = numbers.map { $0.map(ShortNumber.text) ?? "" }
    let differing = Set(numbers.map { $0?.bitPattern }).count
    guard Set(short).count < differing else { return short }
    for digits in [4, 6, 8, 10] {
      let texts = numbers.map { $0.map { ShortNumber.text($0, digits: digits) } ?? "" }
      if Set(texts).count == differing { return texts }
    }
    return short
  }
}
